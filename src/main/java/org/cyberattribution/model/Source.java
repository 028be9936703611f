package org.cyberattribution.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in which a claim was found.
 *
 * @param language a BCP 47 tag
 * @param textHash 'sha256:' and the hex digest of the text in UTF-8, NFC, with line ends LF and no
 *     byte order mark
 * @param references the documents that this one cites, as far as they are known
 */
public record Source(
    String id,
    @Nullable String title,
    @Nullable Participant publisher,
    @Nullable DateText date,
    @Nullable String language,
    @Nullable String url,
    @Nullable String textHash,
    List<Source> references) {

  /** A document whose citations are not recorded. */
  public Source(
      String id,
      @Nullable String title,
      @Nullable Participant publisher,
      @Nullable DateText date,
      @Nullable String language,
      @Nullable String url,
      @Nullable String textHash) {
    this(id, title, publisher, date, language, url, textHash, List.of());
  }
}
