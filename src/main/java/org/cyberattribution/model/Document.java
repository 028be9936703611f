package org.cyberattribution.model;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that one data set says, with every name resolved. */
public record Document(
    Dataset dataset,
    List<Party> parties,
    List<Norm> norms,
    List<Incident> incidents,
    List<Source> sources,
    List<Utterance> utterances,
    List<Claim> claims) {

  /** The same document with those claims only that fit, without what only the others point to. */
  public Document withClaims(Predicate<Claim> fitting) {
    List<Claim> kept = claims.stream().filter(fitting).toList();
    return new Document(
        dataset,
        parties,
        norms,
        incidents,
        withoutLeftBehind(sources, kept, claim -> Stream.of(claim.reported().source())),
        withoutLeftBehind(utterances, kept, Document::utterances),
        kept);
  }

  private <T> List<T> withoutLeftBehind(
      List<T> declared, List<Claim> kept, Function<Claim, Stream<T>> pointsTo) {
    Set<T> leftBehind = claims.stream().flatMap(pointsTo).collect(Collectors.toSet());
    leftBehind.removeAll(kept.stream().flatMap(pointsTo).collect(Collectors.toSet()));
    return declared.stream().filter(entry -> !leftBehind.contains(entry)).toList();
  }

  private static Stream<Utterance> utterances(Claim claim) {
    return Stream.concat(Stream.of(claim.spoken().utterance()), claim.spoken().refersTo().stream());
  }
}
