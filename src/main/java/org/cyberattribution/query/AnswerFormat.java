package org.cyberattribution.query;

/** How an answer is printed; the names are those of the command line. */
@SuppressWarnings("checkstyle:ConstantName")
public enum AnswerFormat {
  table,
  csv,
  json,
  ttl
}
