package org.cyberattribution.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The third layer of a claim: who put it on record, and what it was checked against.
 *
 * @param recordedBy the id of a curator group, importer or extractor
 * @param score an extractor's confidence from 0 to 1
 * @param note a curator's remark
 * @param extra what a catalogue says beyond the model, as JSON
 */
public record Recorded(
    @Nullable String recordedBy,
    @Nullable LocalDate recordedOn,
    @Nullable Check checked,
    @Nullable String reviewedBy,
    @Nullable BigDecimal score,
    @Nullable String note,
    @Nullable String extra) {

  /** The same layer, with what a catalogue says beyond the model, as JSON. */
  public Recorded withExtra(@Nullable String json) {
    return new Recorded(recordedBy, recordedOn, checked, reviewedBy, score, note, json);
  }

  /** When a record was checked, and against what. */
  public record Check(LocalDate on, String by) {}
}
