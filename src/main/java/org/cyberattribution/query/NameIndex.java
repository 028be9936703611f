package org.cyberattribution.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds parties, incidents, norms and sources by the beginnings of the words in their names,
 * aliases and metonyms, and in the names that somebody claims for them. It is made from one version
 * of the store and kept in memory.
 */
public final class NameIndex {
  private static final String NAMES =
      """
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?entity ?name ?isLabel WHERE {
        { ?entity rdfs:label ?name BIND (true AS ?isLabel) }
        UNION { ?entity skos:altLabel ?name }
        UNION { ?entity att:metonym ?name }
        UNION { ?claim att:actor ?entity ; att:name ?name }
      }""";
  private static final Set<String> KINDS =
      Set.of("state", "organisation", "actor", "person", "incident", "norm", "source");
  private static final int LOOKED_AT = 200;
  private static final String FIELD = "name";

  private final TextIndex index;
  private final Map<String, Named> entities;

  private NameIndex(TextIndex index, Map<String, Named> entities) {
    this.index = index;
    this.entities = entities;
  }

  /**
   * An entity that was found.
   *
   * @param name the name by which it was found, which may not be its label
   * @param kind the part of its IRI that says what it is, such as 'state'
   */
  public record Found(String iri, String label, String name, String kind) {}

  private record Named(String label, String kind) {}

  /**
   * Indexes all names of a store; the caller holds a transaction.
   *
   * @param base the base of the graph's IRIs
   */
  public static NameIndex of(SparqlService service, String base) {
    TextIndex index =
        TextDatasetFactory.createLuceneIndex(
            new ByteBuffersDirectory(),
            valueStored(new TextIndexConfig(new EntityDefinition("iri", FIELD, RDFS.label))));
    Map<String, Named> entities = new HashMap<>();
    try (QueryExec execution = service.prepare(QueryFactory.create(NAMES), Map.of())) {
      execution.select().forEachRemaining(row -> add(row, base + "id/", index, entities));
    }
    index.commit();
    return new NameIndex(index, entities);
  }

  private static void add(Binding row, String ids, TextIndex index, Map<String, Named> entities) {
    Node node = row.get("entity");
    if (!node.isURI() || !node.getURI().startsWith(ids)) {
      return;
    }
    String iri = node.getURI();
    String kind = iri.substring(ids.length()).replaceFirst("/.*", "");
    if (!KINDS.contains(kind)) {
      return;
    }
    Node name = row.get("name");
    if (row.contains("isLabel") && Set.of("", "en").contains(name.getLiteralLanguage())) {
      entities.put(iri, new Named(text(name), kind));
    }
    Entity entry = new Entity(iri, null);
    entry.put(FIELD, text(name));
    index.addEntity(entry);
  }

  private static TextIndexConfig valueStored(TextIndexConfig config) {
    config.setValueStored(true);
    return config;
  }

  private static String text(Node node) {
    return node.getLiteralLexicalForm();
  }

  /**
   * The entities in whose names all words written begin some word, the best first.
   *
   * @param most how many at most
   */
  public List<Found> find(String words, int most) {
    String query =
        Arrays.stream(words.strip().split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> QueryParserBase.escape(word.toLowerCase(Locale.ROOT)) + "*")
            .collect(Collectors.joining(" AND "));
    if (query.isEmpty()) {
      return List.of();
    }
    Map<String, Found> found = new LinkedHashMap<>();
    for (TextHit hit : index.query(RDFS.label.asNode(), query, null, null, LOOKED_AT)) {
      String iri = hit.getNode().getURI();
      Named entity = entities.get(iri);
      if (entity != null) {
        Node literal = hit.getLiteral();
        String name = literal == null ? entity.label() : text(literal);
        found.putIfAbsent(iri, new Found(iri, entity.label(), name, entity.kind()));
      }
    }
    return best(words.strip(), new ArrayList<>(found.values()), most);
  }

  /** Those that are called just so come first, then those whose label begins so. */
  private static List<Found> best(String words, List<Found> found, int most) {
    found.sort(
        Comparator.comparingInt((Found entity) -> distance(words, entity))
            .thenComparing(entity -> entity.label().length())
            .thenComparing(Found::label));
    return found.subList(0, Math.min(most, found.size()));
  }

  private static int distance(String words, Found entity) {
    if (entity.label().equalsIgnoreCase(words)) {
      return 0;
    } else if (entity.name().equalsIgnoreCase(words)) {
      return 1;
    }
    return entity.label().regionMatches(true, 0, words, 0, words.length()) ? 2 : 3;
  }
}
