package org.cyberattribution.serve.page;

import java.nio.charset.StandardCharsets;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.fuzz.Target;

/** Short links to queries: read, and where they hold a query, written and read again. */
public final class LinkTarget implements Target {
  @Override
  public void parse(byte[] bytes) {
    try {
      String query = PackedQuery.unpack(new String(bytes, StandardCharsets.ISO_8859_1));
      if (!PackedQuery.unpack(PackedQuery.pack(query)).equals(query)) {
        throw new IllegalStateException("the link of a query holds another");
      }
    } catch (Failure e) {
      // Which the reader is told.
    }
  }
}
