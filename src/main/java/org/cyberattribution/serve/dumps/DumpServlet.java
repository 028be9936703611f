package org.cyberattribution.serve.dumps;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.export.DumpFolder;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.jspecify.annotations.Nullable;

/**
 * At /dumps: the files of each version, by ranges and packed where the client likes that. What is
 * asked of the latest version is found under that version's own name.
 */
public final class DumpServlet extends ResourceServlet {
  private static final long serialVersionUID = 1L;
  private static final String LATEST = "/latest";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final transient DumpFolder folder;
  private final Map<String, String> settings;

  public DumpServlet(Path folder) {
    this.folder = new DumpFolder(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.settings =
        Map.of(
            "baseResource", folder.toAbsolutePath().toString(),
            "dirAllowed", "false",
            "etags", "true",
            "acceptRanges", "true",
            "precompressed", "gzip=.gz");
  }

  @Override
  public @Nullable String getInitParameter(String name) {
    return settings.get(name);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<String> latest = folder.latest();
    if (latest.isEmpty()) {
      response.sendError(404, "There are no dumps yet: cag export");
    } else if (path.equals("/")) {
      response.sendRedirect("/dumps/" + latest.get() + "/manifest.json");
    } else if (path.startsWith(LATEST + "/")) {
      response.setHeader("Cache-Control", "public, no-cache");
      response.sendRedirect("/dumps/" + latest.get() + path.substring(LATEST.length()));
    } else {
      response.setHeader(
          "Cache-Control", path.startsWith("/patches/") ? "public, no-cache" : FOR_EVER);
      super.doGet(request, response);
    }
  }
}
