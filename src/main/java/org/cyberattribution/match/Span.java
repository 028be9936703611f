package org.cyberattribution.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When an incident took place, or on which day it was told of.
 *
 * @param told whether this is the day of the telling, before which it happened
 */
record Span(LocalDate from, LocalDate to, boolean told) {
  private static final int SOME_DAYS = 3;
  private static final int A_MONTH = 45;
  private static final int TWO_MONTHS = 62;
  private static final int A_YEAR = 400;
  private static final int LONG_AFTER = 800;
  private static final double EXCLUDES = -8;

  /** How well two spans agree: above zero speaks for one incident, far below against it. */
  double agreement(Span other) {
    if (told && other.told) {
      return toldTwice(Math.abs(ChronoUnit.DAYS.between(from, other.from)));
    } else if (told || other.told) {
      return told ? other.toldOn(from) : toldOn(other.from);
    }
    return happened(other);
  }

  private static double toldTwice(long days) {
    if (days < TWO_MONTHS) {
      return 1;
    }
    return days < A_YEAR ? 0 : EXCLUDES;
  }

  private double toldOn(LocalDate day) {
    if (day.isBefore(from.minusDays(A_MONTH))) {
      return EXCLUDES;
    }
    long late = ChronoUnit.DAYS.between(to, day);
    if (late < 2 * TWO_MONTHS) {
      return 1;
    }
    return late < LONG_AFTER ? 0 : -2;
  }

  private double happened(Span other) {
    long gap =
        Math.max(ChronoUnit.DAYS.between(to, other.from), ChronoUnit.DAYS.between(other.to, from));
    if (gap > A_MONTH) {
      return EXCLUDES;
    }
    long begins = Math.abs(ChronoUnit.DAYS.between(from, other.from));
    long ends = Math.abs(ChronoUnit.DAYS.between(to, other.to));
    if (begins <= SOME_DAYS && Math.min(days(), other.days()) < TWO_MONTHS) {
      return 2.5;
    }
    return gap <= 0 && begins <= TWO_MONTHS && ends <= TWO_MONTHS ? 2 : 0.7;
  }

  private long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  String text() {
    String span = from.equals(to) ? from.toString() : from + "/" + to;
    return told ? "told of on " + span : span;
  }
}
