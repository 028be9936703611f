package org.cyberattribution.ingest;

import java.time.LocalDate;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One import: the file, the data set that it becomes, and where names are looked up and what is
 * noticed goes.
 *
 * @param publisher who published the file, and speaks where the file names nobody else
 * @param retrieved the day on which the file was fetched
 */
public record SourceImport(
    SourceFile file,
    Dataset dataset,
    Participant publisher,
    LocalDate retrieved,
    Names names,
    Remarks remarks) {
  private static final String CHECKED_BY =
      "read by the importer from the publisher's file, and compared with nothing else";

  /** The slug of a record: the data set, and the catalogue's own key. */
  public String id(String key) {
    return dataset.id() + "-" + Slug.ofKey(key);
  }

  /**
   * The third layer of a claim that the file makes. That it stands in the file is what was checked.
   *
   * @param extra what the catalogue says of the claim beyond the model, as JSON
   */
  public Recorded recorded(@Nullable String extra) {
    return new Recorded(
        "importer-" + dataset.reader(),
        retrieved,
        new Recorded.Check(retrieved, CHECKED_BY),
        null,
        null,
        null,
        extra);
  }
}
