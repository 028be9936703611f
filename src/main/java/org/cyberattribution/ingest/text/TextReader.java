package org.cyberattribution.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cyberattribution.extract.SourceText;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.ContentHash;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.model.DateText;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents one after another. Whatever is wrong with one is its own matter: it is set aside,
 * and the others go on.
 */
public final class TextReader implements AutoCloseable {
  private static final long LARGEST = 64L << 20;
  private static final int LONGEST = 4_000_000;
  private static final String STANDARD_INPUT = "standard input";

  private final SideFiles sideFiles;
  private final ReadingProcess process;
  private final Map<String, String> placesByHash = new HashMap<>();
  private final Map<String, String> placesById = new HashMap<>();

  /**
   * @param metadata a list of what is known of documents, beside the files next to them
   * @param findings takes what is wrong with such lists
   * @param patience how long one document may take
   */
  public TextReader(@Nullable Path metadata, Findings findings, Duration patience) {
    this.sideFiles = new SideFiles(metadata, findings);
    this.process = new ReadingProcess(patience);
  }

  /** The SHA-256 of a file's bytes, where it can be read. */
  public Optional<String> hash(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(ContentHash.of(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Takes a document that an earlier run has read for known, so that no other gets its id. */
  public void know(String place, String hash, String id) {
    placesByHash.put(hash, place);
    placesById.put(id, place);
  }

  /** Reads a file. */
  public Outcome read(Path file) {
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new Unreadable(
            "the document is too large: " + (size >> 20) + " MB of at most " + (LARGEST >> 20),
            "Split it, or give its text alone.");
      }
      return read(file.toString(), Files.readAllBytes(file), file, sideFiles.of(file));
    } catch (Unreadable e) {
      return setAside(file.toString(), e);
    } catch (IOException e) {
      return setAside(
          file.toString(), new Unreadable("it cannot be read: " + e, "Check the file."));
    }
  }

  /** Reads what comes on standard input as one document. */
  public Outcome read(InputStream input) {
    Path copy = null;
    try {
      byte[] bytes = input.readNBytes((int) LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Unreadable("standard input is too large", "Give at most " + LARGEST + " bytes.");
      }
      copy = Files.createTempFile("cag-input", ".txt");
      Files.write(copy, bytes);
      return read(STANDARD_INPUT, bytes, copy, Metadata.NONE);
    } catch (Unreadable e) {
      return setAside(STANDARD_INPUT, e);
    } catch (IOException e) {
      return setAside(STANDARD_INPUT, new Unreadable("it cannot be read: " + e, "Try a file."));
    } finally {
      delete(copy);
    }
  }

  private static void delete(@Nullable Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      copy.toFile().deleteOnExit();
    }
  }

  private Outcome read(String place, byte[] bytes, Path file, Metadata beside)
      throws IOException, Unreadable {
    String hash = NormalText.hash(bytes);
    String twin = placesByHash.putIfAbsent(hash, place);
    if (twin != null) {
      throw new Unreadable("it has the same bytes as " + twin, "Nothing is lost; remove one.");
    }
    Content content = content(place, bytes, file);
    String text = checked(NormalText.of(content.text()));
    Metadata metadata = beside.or(content.metadata());
    return new Outcome.Read(sourceText(place, text, metadata, hash), hash);
  }

  private Content content(String place, byte[] bytes, Path file) throws IOException, Unreadable {
    return switch (DocumentKind.of(bytes, place)) {
      case PLAIN -> new Content(Encoding.decode(bytes), Metadata.NONE);
      case HTML -> process.read(DocumentKind.HTML, file);
      case PDF -> process.read(DocumentKind.PDF, file);
    };
  }

  private static String checked(String text) throws Unreadable {
    if (text.isBlank()) {
      throw new Unreadable(
          "it holds no text", "If it is made of pictures, have their text recognised first.");
    } else if (text.length() > LONGEST) {
      throw new Unreadable(
          "its text is too long: " + text.length() + " characters of at most " + LONGEST,
          "Split it.");
    }
    String foreign = Language.foreign(text).orElse(null);
    if (foreign != null) {
      throw new Unreadable(
          "its language is '" + foreign + "' and not English", "Translate it, also by machine.");
    }
    return text;
  }

  private SourceText sourceText(String place, String text, Metadata metadata, String hash) {
    DateText date = metadata.day().orElse(null);
    return new SourceText(
        id(place, metadata, hash),
        text,
        metadata.title(),
        metadata.outlet(),
        date,
        metadata.address(),
        "en",
        place);
  }

  /** The document's slug; where another one has it already, with the start of the hash. */
  private String id(String place, Metadata metadata, String hash) {
    String stem = SideFiles.stem(Objects.requireNonNull(Path.of(place).getFileName()));
    String wanted = Slug.ofFile(metadata.id() == null ? stem : metadata.id());
    String holder = placesById.putIfAbsent(wanted, place);
    return holder == null
        ? wanted
        : wanted + "-" + hash.substring("sha256:".length()).substring(0, 8);
  }

  private static Outcome setAside(String place, Unreadable reason) {
    return new Outcome.SetAside(
        Finding.warning(Position.ofFile(place), "set aside: " + reason.problem(), reason.mend()));
  }

  @Override
  public void close() {
    process.close();
  }
}
