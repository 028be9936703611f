package org.cyberattribution.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a named graph is loaded from and replaced by: a curated file, a catalogue's file, an
 * extracted document.
 *
 * @param id the slug that ends the graph's IRI
 * @param publisher who published the file, where that is not the project
 * @param licence an SPDX identifier or an IRI
 * @param redistributable whether others may pass it on; null where nobody has looked
 * @param retrieved the day on which the file was fetched
 * @param url where it was fetched
 * @param contentHash 'sha256:' and the hex digest of the file's bytes
 * @param reader the name of what read it
 */
public record Dataset(
    String id,
    @Nullable String title,
    @Nullable Participant publisher,
    @Nullable String licence,
    @Nullable Boolean redistributable,
    @Nullable LocalDate retrieved,
    @Nullable String url,
    @Nullable String contentHash,
    String reader) {

  /** A data set of the project's own. */
  public Dataset(
      String id,
      @Nullable String title,
      @Nullable String licence,
      @Nullable String contentHash,
      String reader) {
    this(id, title, null, licence, null, null, null, contentHash, reader);
  }
}
