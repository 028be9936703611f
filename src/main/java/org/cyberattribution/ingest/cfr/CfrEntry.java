package org.cyberattribution.ingest.cfr;

import java.time.LocalDate;
import java.util.List;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * One row of the tracker, its cells understood.
 *
 * @param id the slug of what is made of it
 * @param reported the day on which it was reported, before which the tracker cannot have spoken
 * @param sponsors the suspected state sponsors that are states of the lists
 * @param source the row as a document, with those that it cites
 */
record CfrEntry(
    String id,
    Row<CfrColumn> row,
    @Nullable LocalDate reported,
    List<Party> sponsors,
    Affiliations affiliations,
    Source source) {
  String text(CfrColumn column) {
    return row.text(column);
  }

  Position position() {
    return row.position();
  }
}
