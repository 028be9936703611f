package org.cyberattribution.ingest.eurepoc;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cyberattribution.ingest.table.Extra;
import org.jspecify.annotations.Nullable;

/**
 * What of a coding is kept as coded beside the claims made of it: the codes that were mapped, what
 * says 'Unknown' or 'Not available', dates that were rounded, and columns that have no place.
 */
final class CodedExtra {
  private static final Set<AttributionColumn> ALWAYS =
      EnumSet.of(
          AttributionColumn.TYPE,
          AttributionColumn.SUBTYPE,
          AttributionColumn.BASIS,
          AttributionColumn.CATEGORY,
          AttributionColumn.SUBCATEGORY,
          AttributionColumn.COUNTRY,
          AttributionColumn.SETTLED,
          AttributionColumn.LEGAL_REFERENCE,
          AttributionColumn.LEGAL_REFERENCE_DETAIL,
          AttributionColumn.INITIATOR_COUNTRY);

  private static final Set<AttributionColumn> IF_NO_VALUE =
      EnumSet.of(
          AttributionColumn.ATTRIBUTOR, AttributionColumn.COMPANY, AttributionColumn.INITIATOR);

  private CodedExtra() {}

  static @Nullable String of(Coding coding) {
    Extra extra = new Extra();
    for (AttributionColumn column : AttributionColumn.values()) {
      if (ALWAYS.contains(column)) {
        extra.put(column.heading(), coding.cells(column));
      } else if (IF_NO_VALUE.contains(column)) {
        extra.put(column.heading(), withoutValue(coding, column));
      }
    }
    String date = coding.cell(AttributionColumn.DATE);
    if (CodedDate.isRounded(date)) {
      extra.put(AttributionColumn.DATE.heading(), date);
    }
    return extra.putAll(coding.unknown()).json();
  }

  private static List<String> withoutValue(Coding coding, AttributionColumn column) {
    return coding.cells(column).stream().filter(cell -> !Coded.isValue(cell)).toList();
  }
}
