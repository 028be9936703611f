package org.cyberattribution.serve.page;

import java.io.IOException;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.cyberattribution.query.Inquiry;
import org.cyberattribution.serve.http.Exchange;
import org.jspecify.annotations.Nullable;

/** A question's answer as a file, at the question's address with an ending. */
record Download(String question, Lang format) {
  private static final String QUESTIONS = "/queries/";
  private static final Map<String, Lang> FORMATS =
      Map.of(
          ".json",
          ResultSetLang.RS_JSON,
          ".csv",
          ResultSetLang.RS_CSV,
          ".tsv",
          ResultSetLang.RS_TSV);

  /** The download that a path asks for, if it asks for one. */
  static @Nullable Download of(String path) {
    if (path.startsWith(QUESTIONS)) {
      for (Map.Entry<String, Lang> format : FORMATS.entrySet()) {
        if (path.endsWith(format.getKey())) {
          String question =
              path.substring(QUESTIONS.length(), path.length() - format.getKey().length());
          return new Download(question, format.getValue());
        }
      }
    }
    return null;
  }

  void send(Exchange exchange, Inquiry inquiry) throws IOException {
    Map<String, String> arguments = exchange.parameters();
    exchange.send(
        format.getContentType().getContentTypeStr(),
        out -> inquiry.write(question, arguments, format, out));
  }
}
