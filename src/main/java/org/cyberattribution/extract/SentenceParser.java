package org.cyberattribution.extract;

/**
 * Gives the grammar of a sentence. Implementations live outside the product, since parsers are
 * large and bear licences of their own; they are found as {@link Provider}s by the ServiceLoader.
 */
public interface SentenceParser extends AutoCloseable {
  /** The name and version of the software and its models, for the record. */
  String stack();

  /** Parses what is one sentence, without splitting it. */
  ParsedSentence parse(String sentence);

  @Override
  void close();

  /** Opens a parser, which may take seconds to load its models. */
  interface Provider {
    SentenceParser open();
  }
}
