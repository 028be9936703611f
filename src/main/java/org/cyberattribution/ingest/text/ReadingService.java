package org.cyberattribution.ingest.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The other side of {@link ReadingProcess}: reads requests on its standard input, a line of JSON
 * each, and answers each with a line.
 */
final class ReadingService {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReadingService() {}

  record Request(DocumentKind kind, String file) {}

  /** A document's content, or why it has none. */
  record Answer(@Nullable Content read, @Nullable String problem, @Nullable String mend) {
    /** The content. */
    Content content() throws Unreadable {
      if (read == null) {
        throw new Unreadable(String.valueOf(problem), String.valueOf(mend));
      }
      return read;
    }
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      answers.println(JSON.writeValueAsString(answer(JSON.readValue(line, Request.class))));
    }
  }

  private static Answer answer(Request request) {
    try {
      return new Answer(read(request), null, null);
    } catch (Unreadable e) {
      return new Answer(null, e.problem(), e.mend());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String reason = e instanceof StackOverflowError ? "it is nested too deeply" : e.toString();
      return new Answer(null, "it is broken: " + reason, "Give its text alone, as a .txt file.");
    }
  }

  private static Content read(Request request) throws IOException, Unreadable {
    Path file = Path.of(request.file());
    return switch (request.kind()) {
      case PDF -> PdfText.read(file);
      case HTML -> HtmlArticle.read(Encoding.decode(Files.readAllBytes(file)));
      case PLAIN -> throw new IllegalArgumentException("plain text needs no process");
    };
  }
}
