package org.cyberattribution.export.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What STIX has no words for, in an extension that the bundle declares: every term of the ontology
 * that a claim has, by its name, with texts and IRIs.
 */
final class StixExtension {
  static final String ID = StixIds.made("extension-definition", PublicClaims.ATT);
  private static final String MAKER = StixIds.made("identity", PublicClaims.ATT);
  private static final Set<String> LEFT_OUT = Set.of("extra");

  private final PublicClaims claims;

  StixExtension(PublicClaims claims) {
    this.claims = claims;
  }

  /** The declaration of the extension, with whoever makes it. */
  static void declare(StixObjects objects) {
    objects.add(
        StixObjects.object("identity", MAKER)
            .put("name", "Cyber Attribution Graph")
            .put("identity_class", "system"));
    ObjectNode definition =
        StixObjects.object("extension-definition", ID)
            .put("created_by_ref", MAKER)
            .put("name", "Cyber attribution claims")
            .put(
                "description",
                "Whose claim an object is, in whose report, how sure, on what basis and invoking which norm.")
            .put("schema", PublicClaims.ATT)
            .put("version", "1.0.0");
    definition.putArray("extension_types").add("property-extension");
    objects.add(definition);
  }

  /** Adds what the graph says of an entity. */
  void describe(ObjectNode object, Node entity) {
    Map<String, Set<String>> said = new TreeMap<>();
    for (Triple triple : claims.about(entity)) {
      String term = term(triple);
      if (!term.isEmpty() && !LEFT_OUT.contains(term)) {
        said.computeIfAbsent(snake(term), key -> new TreeSet<>()).add(value(triple));
      }
    }
    ObjectNode extension =
        of(object).put("iri", entity.toString()).put("label", claims.label(entity));
    said.forEach(
        (key, values) -> {
          ArrayNode list = extension.putArray(key);
          values.forEach(list::add);
        });
  }

  static ObjectNode of(ObjectNode object) {
    ObjectNode extension = object.withObject("/extensions").withObject("/" + ID);
    return extension.put("extension_type", "property-extension");
  }

  private static String term(Triple triple) {
    if (triple.predicateMatches(RDF.Nodes.type)) {
      return "class";
    }
    String property = triple.getPredicate().getURI();
    return property.startsWith(PublicClaims.ATT)
        ? property.substring(PublicClaims.ATT.length())
        : "";
  }

  private static String value(Triple triple) {
    Node object = triple.getObject();
    if (object.isURI() && object.getURI().startsWith(PublicClaims.ATT)) {
      return PublicClaims.end(object);
    }
    return object.isLiteral() ? object.getLiteralLexicalForm() : object.toString();
  }

  private static String snake(String term) {
    return term.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
