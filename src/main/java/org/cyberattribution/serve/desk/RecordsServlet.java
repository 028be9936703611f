package org.cyberattribution.serve.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.serve.desk.Keeper.Outcome;

/** Takes a record file as a request's body, and says what came of it. */
final class RecordsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = 64 << 20;
  private static final int UNPROCESSABLE = 422;
  private static final Map<String, String> ENDINGS =
      Map.of(
          "application/yaml", ".yaml",
          "text/yaml", ".yaml",
          "application/json", ".json",
          "application/jsonl", ".jsonl",
          "application/x-ndjson", ".jsonl");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Keeper keeper;

  RecordsServlet(Keeper keeper) {
    this.keeper = keeper;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> ending = ending(request);
    if (ending.isEmpty()) {
      Refusal.send(
          response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Send one of: " + ENDINGS);
      return;
    }
    Path folder = Files.createTempDirectory("cag-desk");
    try {
      Path file = folder.resolve("records" + ending.get());
      if (receive(request, file)) {
        answer(response, keeper.load(file));
      } else {
        Refusal.send(
            response,
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "The records are longer than " + MOST_BYTES + " bytes. Send them in parts.");
      }
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private static Optional<String> ending(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("").split(";", 2)[0].strip();
    return Optional.ofNullable(ENDINGS.get(type));
  }

  private static boolean receive(HttpServletRequest request, Path file) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      Files.write(file, body);
      return body.length <= MOST_BYTES;
    }
  }

  static void answer(HttpServletResponse response, Outcome outcome) throws IOException {
    response.setStatus(outcome.whole() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
    response.setContentType("application/json");
    JSON.writeValue(response.getOutputStream(), outcome);
  }
}
