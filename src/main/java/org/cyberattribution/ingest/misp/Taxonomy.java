package org.cyberattribution.ingest.misp;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.ingest.json.JsonOutline;
import org.cyberattribution.model.MappedTerm;
import org.cyberattribution.model.ResponsibilityDegree;

/**
 * A taxonomy of MISP. Those of its words that mean a term of the model, such as a degree of state
 * responsibility, are matched with it; the others are of no use to claims.
 */
final class Taxonomy {
  private final String namespace;
  private final SourceImport source;
  private final RecordSink sink;
  private final Set<String> ids = new HashSet<>();

  Taxonomy(JsonOutline outline, SourceImport source, RecordSink sink) {
    this.namespace = outline.text("namespace").orElse(source.dataset().id());
    this.source = source;
    this.sink = sink;
  }

  void read(JsonEntry predicate) {
    String value = predicate.text("value").orElse("");
    Optional<ResponsibilityDegree> degree = degree(value);
    if (degree.isEmpty()) {
      source
          .remarks()
          .refuse(
              predicate.position(),
              "'" + value + "' of the taxonomy '" + namespace + "' means no term of the model",
              "Of taxonomies, only the degrees of state responsibility are read.");
    } else if (!ids.add(value)) {
      source
          .remarks()
          .refuse(predicate.position(), "'" + value + "' stands twice", "Remove one of the two.");
    } else {
      sink.term(
          new MappedTerm(
              source.id(value),
              Slug.of(namespace),
              predicate.text("expanded").orElse(value),
              predicate.text("description").orElse(null),
              degree.get()));
    }
  }

  private static Optional<ResponsibilityDegree> degree(String value) {
    String slug = Slug.of(value);
    return Arrays.stream(ResponsibilityDegree.values())
        .filter(degree -> degree.slug().equals(slug))
        .findFirst();
  }
}
