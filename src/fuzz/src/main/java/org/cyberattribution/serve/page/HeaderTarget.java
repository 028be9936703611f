package org.cyberattribution.serve.page;

import java.nio.charset.StandardCharsets;
import org.cyberattribution.fuzz.Target;
import org.cyberattribution.serve.http.Accept;
import org.cyberattribution.serve.http.EntityTag;
import org.cyberattribution.serve.http.GraphFormat;

/** The headers of requests that are parsed here and not by the server. */
public final class HeaderTarget implements Target {
  private final EntityTag tag = EntityTag.of("version", "parts");

  @Override
  public void parse(byte[] bytes) {
    String header = new String(bytes, StandardCharsets.ISO_8859_1);
    Accept.of(header).best(GraphFormat.ALL, GraphFormat::mediaType);
    GraphFormat.named(header);
    tag.matches(header);
  }
}
