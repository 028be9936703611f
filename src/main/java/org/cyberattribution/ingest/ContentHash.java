package org.cyberattribution.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of files' bytes, by which a data set says what it was made from. */
public final class ContentHash {
  private ContentHash() {}

  /** 'sha256:' and the hex digest of the files' bytes, one file after another. */
  public static String of(Path... files) throws IOException {
    try (DigestOutputStream digest =
        new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
      for (Path file : files) {
        try (InputStream bytes = Files.newInputStream(file)) {
          bytes.transferTo(digest);
        }
      }
      return "sha256:" + HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
