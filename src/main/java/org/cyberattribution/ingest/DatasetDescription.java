package org.cyberattribution.ingest;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a data set in a file of its own: by the project, beside the reader, or by a user,
 * beside the file. Each part may be left out.
 *
 * @param publisher a party of the authority lists, or its name
 * @param redistributable whether the publisher's terms let others pass it on
 * @param hash the content hash of the very file that was retrieved on the day given
 * @param recognised the traits of a file of this data set
 * @param counts between how many records of a kind there must be
 */
public record DatasetDescription(
    @Nullable String id,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String licence,
    @Nullable Boolean redistributable,
    @Nullable String url,
    @Nullable LocalDate retrieved,
    @Nullable String hash,
    Map<String, String> recognised,
    Map<RecordKind, Bounds> counts) {

  /** The least and the most that there may be. */
  public record Bounds(long least, long most) {
    public boolean hold(long count) {
      return least <= count && count <= most;
    }
  }

  /** What a file says of itself, as a description. */
  public static DatasetDescription of(FileIdentity file) {
    return new DatasetDescription(
        file.id(),
        file.title(),
        file.publisher(),
        file.licence(),
        null,
        null,
        null,
        null,
        Map.of(),
        Map.of());
  }

  /** Whether a file with these traits is of this data set. */
  public boolean recognises(Map<String, String> traits) {
    return !recognised.isEmpty() && traits.entrySet().containsAll(recognised.entrySet());
  }

  /** This description, with what it leaves out taken from another. */
  public DatasetDescription over(DatasetDescription other) {
    Map<RecordKind, Bounds> allCounts = new EnumMap<>(RecordKind.class);
    allCounts.putAll(other.counts);
    allCounts.putAll(counts);
    return new DatasetDescription(
        either(id, other.id),
        either(title, other.title),
        either(publisher, other.publisher),
        either(licence, other.licence),
        either(redistributable, other.redistributable),
        either(url, other.url),
        either(retrieved, other.retrieved),
        retrieved != null ? hash : either(hash, other.hash),
        recognised.isEmpty() ? other.recognised : recognised,
        allCounts);
  }

  private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }
}
