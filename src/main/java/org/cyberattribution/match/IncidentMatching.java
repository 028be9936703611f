package org.cyberattribution.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Weighs pairs of entries of different lists by names, words, dates, victims, malware and sources.
 * Only entries that share a rare word are compared, so that the work grows with the data and not
 * with its square.
 */
final class IncidentMatching {
  private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();
  private static final int RARE = 150;
  private static final double TELLING_NAME = 4.5;
  private static final double WHOLE_NAME = 8;
  private static final double ALIKE = 0.94;

  private static final double NOTHING_KNOWN = -5.2;
  private static final double NAMED = 4.5;
  private static final double SAME_NAME = 1.5;
  private static final double WORDS = 9;
  private static final double DATE = 1.3;
  private static final double SHARED = 1;

  private final Words words = new Words();
  private final Map<String, List<IncidentEntry>> byWord = new HashMap<>();
  private final Collection<IncidentEntry> entries;

  IncidentMatching(Collection<IncidentEntry> entries) {
    this.entries = entries;
    entries.forEach(entry -> words.count(entry.words()));
    entries.forEach(
        entry ->
            entry.words().stream()
                .filter(word -> words.entriesWith(word) <= RARE)
                .forEach(
                    word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry)));
  }

  /** The pairs that reach a score, the surest first. */
  List<Proposal> proposals(double least) {
    List<Proposal> proposals = new ArrayList<>();
    Set<String> compared = new HashSet<>();
    for (IncidentEntry entry : entries) {
      for (IncidentEntry other : comparable(entry)) {
        if (compared.add(pair(entry, other))) {
          Proposal proposal = weigh(entry, other);
          if (proposal.score() >= least) {
            proposals.add(proposal);
          }
        }
      }
    }
    proposals.sort(
        Comparator.comparingDouble(Proposal::score)
            .reversed()
            .thenComparing(Proposal::one)
            .thenComparing(Proposal::other));
    return proposals;
  }

  private Set<IncidentEntry> comparable(IncidentEntry entry) {
    Set<IncidentEntry> others = new LinkedHashSet<>();
    for (String word : entry.words()) {
      for (IncidentEntry other : byWord.getOrDefault(word, List.of())) {
        if (!other.list().equals(entry.list())) {
          others.add(other);
        }
      }
    }
    return others;
  }

  private static String pair(IncidentEntry one, IncidentEntry other) {
    return first(one, other) ? one.id() + " " + other.id() : other.id() + " " + one.id();
  }

  /** The curated entry stands first; else the order of the ids. */
  private static boolean first(IncidentEntry one, IncidentEntry other) {
    return one.isCurated() || (!other.isCurated() && one.id().compareTo(other.id()) < 0);
  }

  Proposal weigh(IncidentEntry one, IncidentEntry other) {
    if (!first(one, other)) {
      return weigh(other, one);
    }
    List<String> reasons = new ArrayList<>();
    double named = named(one, other, reasons);
    double sum = NOTHING_KNOWN + named;
    sum += WORDS * words.likeness(one.words(), other.words());
    sum += dates(one, other, reasons);
    sum += shared("victims", one.victims(), other.victims(), reasons) / 2;
    sum += shared("malware", one.malware(), other.malware(), reasons);
    sum += shared("sources", one.sources(), other.sources(), reasons);
    double score = 1 / (1 + Math.exp(-sum));
    return new Proposal(
        one.id(),
        other.id(),
        new Proposal.Entry(one.id(), one.name(), one.isCurated()),
        score,
        reasons);
  }

  private double named(IncidentEntry one, IncidentEntry other, List<String> reasons) {
    double found = Math.max(namedIn(one, other), namedIn(other, one));
    boolean same = isSameName(one, other);
    if (found >= 0.5) {
      reasons.add(
          "names: "
              + one.name()
              + " and "
              + other.name()
              + (same ? " are alike" : ", of which one is in the other's words"));
    }
    return NAMED * found + (same ? SAME_NAME : 0);
  }

  /** How much of a name of one entry the other's words have. */
  private double namedIn(IncidentEntry one, IncidentEntry other) {
    double best = 0;
    for (String name : one.names()) {
      Set<String> own = Words.of(name);
      double whole = words.weight(own);
      if (whole >= TELLING_NAME) {
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(other.allWords());
        best = Math.max(best, words.weight(shared) / whole * Math.min(1, whole / WHOLE_NAME));
      }
    }
    return best;
  }

  private boolean isSameName(IncidentEntry one, IncidentEntry other) {
    return one.names().stream()
        .anyMatch(name -> other.names().stream().anyMatch(its -> isSameName(name, its)));
  }

  private boolean isSameName(String name, String other) {
    Set<String> own = Words.of(name);
    return words.weight(own) > TELLING_NAME + 1.5
        && (own.equals(Words.of(other))
            || SPELLING.apply(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))
                >= ALIKE);
  }

  private static double dates(IncidentEntry one, IncidentEntry other, List<String> reasons) {
    Span span = one.span();
    Span its = other.span();
    if (span == null || its == null) {
      return 0;
    }
    double agreement = span.agreement(its);
    if (agreement > 0) {
      reasons.add("dates: " + span.text() + " and " + its.text());
    }
    return DATE * agreement;
  }

  private static double shared(
      String what, Set<String> one, Set<String> other, List<String> reasons) {
    List<String> shared = one.stream().filter(other::contains).sorted().limit(3).toList();
    if (shared.isEmpty()) {
      return 0;
    }
    reasons.add(what + ": " + String.join(", ", shared));
    return SHARED;
  }
}
