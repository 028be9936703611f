package org.cyberattribution.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** Reads the incidents of a store, each with its list: the curated one, or a catalogue. */
final class IncidentEntries {
  static final String CURATED = "curated";

  private static final Node URL = NodeFactory.createURI("https://schema.org/url");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter US_DAY = DateTimeFormatter.ofPattern("M/d/uuuu");

  private final DatasetGraph data;
  private final Map<Node, Set<String>> sources = new LinkedHashMap<>();

  IncidentEntries(DatasetGraph data) {
    this.data = data;
    data.find(Node.ANY, Node.ANY, Lookups.att("incident"), Node.ANY)
        .forEachRemaining(quad -> sources(quad.getSubject(), quad.getObject()));
  }

  private void sources(Node claim, Node incident) {
    for (Node source : objects(claim, Lookups.att("source"))) {
      List<Node> cited = new ArrayList<>(objects(source, DCTerms.references.asNode()));
      cited.add(source);
      cited.forEach(
          document ->
              objects(document, URL)
                  .forEach(
                      url ->
                          sources
                              .computeIfAbsent(incident, key -> new LinkedHashSet<>())
                              .add(url.toString())));
    }
  }

  /** Incidents and campaigns, each once; patterns of activity are no incidents. */
  List<IncidentEntry> all() {
    Map<String, Node> incidents = new TreeMap<>();
    for (String kind : List.of("Incident", "Campaign")) {
      data.find(Node.ANY, Node.ANY, RDF.Nodes.type, Lookups.att(kind))
          .forEachRemaining(
              quad -> {
                if (!quad.getGraph().toString().endsWith("/graph/entailed")) {
                  incidents.put(quad.getSubject().toString(), quad.getSubject());
                }
              });
    }
    return incidents.values().stream().map(this::entry).toList();
  }

  private IncidentEntry entry(Node incident) {
    return IncidentEntry.of(
        incident,
        list(incident),
        names(incident),
        span(incident),
        texts(incident, DCTerms.description.asNode()).stream().findFirst().orElse(""),
        victims(incident),
        lower(incident, "malware"),
        sources.getOrDefault(incident, Set.of()));
  }

  /** By the reader of its graphs: what the project's own files describe is curated. */
  private String list(Node incident) {
    Set<String> readers = new LinkedHashSet<>();
    data.find(Node.ANY, incident, RDF.Nodes.type, Node.ANY)
        .forEachRemaining(
            quad ->
                objects(quad.getGraph(), Lookups.att("reader"))
                    .forEach(reader -> readers.add(reader.getLiteralLexicalForm())));
    readers.removeIf(Set.of("record", "turtle")::contains);
    return readers.stream().findFirst().orElse(CURATED);
  }

  private List<String> names(Node incident) {
    Set<String> names = new LinkedHashSet<>(texts(incident, RDFS.Nodes.label));
    names.addAll(texts(incident, SKOS.altLabel.asNode()));
    String id = incident.toString().replaceFirst(".*/", "");
    names.removeIf(id::equals);
    return List.copyOf(names);
  }

  private @Nullable Span span(Node incident) {
    Optional<LocalDate> from = day(incident, "earliest").or(() -> day(incident, "date"));
    Optional<LocalDate> to = day(incident, "latest").or(() -> day(incident, "date"));
    if (from.isPresent() && to.isPresent()) {
      return new Span(from.get(), to.get(), false);
    }
    return texts(incident, Lookups.att("extra")).stream()
        .flatMap(extra -> told(extra).stream())
        .findFirst()
        .orElse(null);
  }

  private Optional<LocalDate> day(Node incident, String property) {
    return texts(incident, Lookups.att(property)).stream()
        .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
        .findFirst()
        .map(LocalDate::parse);
  }

  /** The day of the telling, where a catalogue gives no other. */
  private static Optional<Span> told(String extra) {
    try {
      LocalDate day = LocalDate.parse(JSON.readTree(extra).path("date").asText(), US_DAY);
      return Optional.of(new Span(day, day, true));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Victims by name; of a coded class of victims only its country tells something. */
  private Set<String> victims(Node incident) {
    Set<String> victims = new LinkedHashSet<>();
    for (Node victim : objects(incident, Lookups.att("victim"))) {
      texts(victim, RDFS.Nodes.label)
          .forEach(label -> victims.add(label.replaceFirst(".*\\), ", "")));
    }
    return victims;
  }

  private Set<String> lower(Node incident, String property) {
    return texts(incident, Lookups.att(property)).stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<String> texts(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .filter(text -> Set.of("", "en").contains(text.getLiteralLanguage()))
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  private Set<Node> objects(Node subject, Node property) {
    return new Lookups(data).objects(subject, property);
  }
}
