package org.cyberattribution.ingest.eurepoc;

import java.util.Arrays;
import java.util.Optional;
import org.cyberattribution.model.Basis;
import org.jspecify.annotations.Nullable;

/**
 * EuRepoC's types of attribution, by how each code begins, and on what ground an attribution of
 * that type stands where the type alone tells. How near an attributor's own words are to what the
 * coders read, no type tells of the coders' record.
 */
enum CodedType {
  SELF("Self-attribution in the course of the attack", Basis.SELF),
  DIRECT("Direct statement in media report", null),
  ANONYMOUS("Anonymous statement in media report", null),
  MEDIA("Media report", Basis.MEDIA),
  TECHNICAL("Technical report", Basis.TECHNICAL),
  POLITICAL("Political statement / report", Basis.POLITICAL),
  DOMESTIC_LEGAL("Domestic legal action", Basis.LEGAL),
  MEDIA_AND_REPORT("Statement in media report and political statement/technical report", null),
  MEDIA_AND_LEGAL("Statement in media report and indictment / sanctions", Basis.LEGAL),
  POLITICAL_AND_LEGAL("Political statement/report and indictment / sanctions", null),
  UNCLEAR("Attribution given, type unclear", null),
  NOT_AVAILABLE("Not available", null);

  private final String start;
  private final @Nullable Basis basis;

  CodedType(String start, @Nullable Basis basis) {
    this.start = start;
    this.basis = basis;
  }

  /** The type of a code; an empty cell has no more to tell than 'Not available'. */
  static Optional<CodedType> of(String code) {
    return code.isEmpty()
        ? Optional.of(NOT_AVAILABLE)
        : Arrays.stream(values()).filter(type -> type.begins(code)).findFirst();
  }

  /** Later versions put other examples into the parentheses that follow. */
  private boolean begins(String code) {
    return code.startsWith(start)
        && (code.length() == start.length() || code.startsWith(" (", start.length()));
  }

  @Nullable Basis basis() {
    return basis;
  }
}
