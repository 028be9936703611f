package org.cyberattribution.serve.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag: two answers have the same one only if they are the same byte for byte, since
 * a version of the store never changes.
 *
 * @param text with its quotation marks
 */
public record EntityTag(String text) {
  /** The tag of what follows from a version of the store and the parts of a request. */
  public static EntityTag of(String version, String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(version.getBytes(StandardCharsets.UTF_8));
      for (String part : parts) {
        digest.update((byte) 0);
        digest.update(part.getBytes(StandardCharsets.UTF_8));
      }
      byte[] start = Arrays.copyOf(digest.digest(), 18);
      return new EntityTag('"' + Base64.getUrlEncoder().encodeToString(start) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a client that sends this If-None-Match has the answer already. */
  public boolean matches(@Nullable String ifNoneMatch) {
    if (ifNoneMatch == null) {
      return false;
    }
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(text));
  }
}
