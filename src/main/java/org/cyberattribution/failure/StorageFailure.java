package org.cyberattribution.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises a disk that is full or may not be written beneath the exceptions of libraries. */
public final class StorageFailure {
  private static final List<String> FULL =
      List.of("no space left", "quota exceeded", "file too large", "not enough space");
  private static final List<String> READ_ONLY =
      List.of("read-only file system", "permission denied");

  /** What Java says where a page of a mapped file has no room on the disk. */
  private static final String MAPPED = "unsafe memory access operation";

  private StorageFailure() {}

  /** The failure to show for an exception, if it is one of the disk. */
  public static Optional<Failure> in(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (contains(message, FULL) || (cause instanceof InternalError && message.contains(MAPPED))) {
        return Optional.of(
            new Failure.Unavailable(
                "The disk is full, or the file larger than allowed ("
                    + cause.getMessage()
                    + "). What was there before is kept. Make room, or choose another disk."));
      }
      if (cause instanceof AccessDeniedException
          || cause instanceof ReadOnlyFileSystemException
          || (cause instanceof IOException && contains(message, READ_ONLY))) {
        return Optional.of(
            new Failure.Unavailable(
                "No right to write there ("
                    + cause.getMessage()
                    + "). Change the rights, or choose another folder."));
      }
    }
    return Optional.empty();
  }

  private static boolean contains(String message, List<String> parts) {
    return parts.stream().anyMatch(message::contains);
  }
}
