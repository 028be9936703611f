package org.cyberattribution.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/**
 * Proposes statements in different documents as reports of one utterance: for the same state or
 * body, about the same incident, a day apart at most. Statements of which the day is not known are
 * not compared, since nothing is guessed; nor are those of one data set, which tells them apart
 * itself.
 */
final class UtteranceMatching {
  private static final String VIEWS = "/graph/view/";
  private static final double SAME_SPEAKER = 0.45;
  private static final double SAME_DAY = 0.2;
  private static final double NEXT_DAY = 0.1;
  private static final double SAME_INCIDENT = 0.2;
  private static final double MATCHED_INCIDENT = 0.15;
  private static final double SAME_ACCUSED = 0.15;

  private final DatasetGraph data;
  private final Set<Set<String>> matched = new LinkedHashSet<>();
  private final Set<String> curated;

  /**
   * @param incidents pairs of incidents that are likely to be one
   * @param curated the ids of the incidents of the authority lists
   */
  UtteranceMatching(DatasetGraph data, List<Proposal> incidents, Set<String> curated) {
    this.data = data;
    this.curated = curated;
    incidents.forEach(pair -> matched.add(Set.of(pair.one(), pair.other())));
  }

  /**
   * A statement.
   *
   * @param dataset the graph that it stands in
   */
  private record Report(
      Node dataset, Node utterance, Node source, LocalDate day, Node incident, Set<Node> accused) {}

  List<Proposal> proposals(double least) {
    Map<String, Proposal> best = new TreeMap<>();
    bySpeaker()
        .forEach(
            (speaker, reports) -> {
              for (int index = 0; index < reports.size(); index++) {
                for (int next = index + 1;
                    next < reports.size() && isNear(reports.get(index), reports.get(next));
                    next++) {
                  weigh(speaker, reports.get(index), reports.get(next))
                      .filter(proposal -> proposal.score() >= least)
                      .ifPresent(
                          proposal ->
                              best.merge(
                                  proposal.one() + " " + proposal.other(),
                                  proposal,
                                  UtteranceMatching::surer));
                }
              }
            });
    List<Proposal> proposals = new ArrayList<>(best.values());
    proposals.sort(Comparator.comparingDouble(Proposal::score).reversed());
    return proposals;
  }

  private static Proposal surer(Proposal one, Proposal other) {
    return one.score() >= other.score() ? one : other;
  }

  /** The statements for each state or body, in the order of their days. */
  private Map<Node, List<Report>> bySpeaker() {
    Map<Node, List<Report>> reports = new HashMap<>();
    data.find(Node.ANY, Node.ANY, Lookups.att("incident"), Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.getGraph().toString().contains(VIEWS)) {
                report(quad)
                    .ifPresent(
                        report ->
                            objects(quad.getSubject(), "onBehalfOf")
                                .forEach(
                                    who ->
                                        reports
                                            .computeIfAbsent(who, key -> new ArrayList<>())
                                            .add(report)));
              }
            });
    reports
        .values()
        .forEach(
            each ->
                each.sort(
                    Comparator.comparing(Report::day)
                        .thenComparing(report -> report.utterance().toString())));
    return reports;
  }

  private Optional<Report> report(Quad quad) {
    Node claim = quad.getSubject();
    Optional<Node> utterance = object(claim, "utterance");
    Optional<Node> source = object(claim, "source");
    Optional<Node> day = object(claim, "date");
    return utterance.isPresent() && source.isPresent() && day.isPresent()
        ? Optional.of(
            new Report(
                quad.getGraph(),
                utterance.get(),
                source.get(),
                LocalDate.parse(day.get().getLiteralLexicalForm()),
                quad.getObject(),
                objects(claim, "accused")))
        : Optional.empty();
  }

  private static boolean isNear(Report one, Report next) {
    return ChronoUnit.DAYS.between(one.day(), next.day()) <= 1;
  }

  private Optional<Proposal> weigh(Node speaker, Report one, Report next) {
    double incident = incident(one, next);
    if (one.dataset().equals(next.dataset())
        || one.utterance().equals(next.utterance())
        || one.source().equals(next.source())
        || incident == 0) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    reasons.add("for " + label(speaker));
    reasons.add("dates: " + one.day() + " and " + next.day());
    reasons.add("incident: " + label(one.incident()) + " and " + label(next.incident()));
    double score = SAME_SPEAKER + (one.day().equals(next.day()) ? SAME_DAY : NEXT_DAY) + incident;
    if (!one.accused().isEmpty() && one.accused().equals(next.accused())) {
      reasons.add("the same accused");
      score += SAME_ACCUSED;
    }
    boolean ordered = end(one.utterance()).compareTo(end(next.utterance())) < 0;
    Report first = ordered ? one : next;
    return Optional.of(
        new Proposal(
            end(first.utterance()),
            end((ordered ? next : one).utterance()),
            new Proposal.Entry(
                end(first.incident()),
                label(first.incident()),
                curated.contains(end(first.incident()))),
            score,
            reasons));
  }

  private double incident(Report one, Report next) {
    if (one.incident().equals(next.incident())) {
      return SAME_INCIDENT;
    }
    return matched.contains(Set.of(end(one.incident()), end(next.incident())))
        ? MATCHED_INCIDENT
        : 0;
  }

  private String label(Node node) {
    return objects(node, RDFS.Nodes.label).stream()
        .filter(text -> Set.of("", "en").contains(text.getLiteralLanguage()))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse(end(node));
  }

  private static String end(Node node) {
    return node.toString().replaceFirst(".*/", "");
  }

  private Optional<Node> object(Node subject, String property) {
    return objects(subject, property).stream().findFirst();
  }

  private Set<Node> objects(Node subject, String property) {
    return objects(subject, Lookups.att(property));
  }

  private Set<Node> objects(Node subject, Node property) {
    return new Lookups(data).objects(subject, property);
  }
}
