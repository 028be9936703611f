package org.cyberattribution.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cyberattribution.query.Inquiry;
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

  void write(
      DatasetGraph dataset,
      Inquiry inquiry,
      Map<String, String> arguments,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(format.getContentType().getContentTypeStr() + "; charset=utf-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    var out = response.getOutputStream();
    Txn.executeRead(dataset, () -> inquiry.write(question, arguments, format, out));
  }
}
