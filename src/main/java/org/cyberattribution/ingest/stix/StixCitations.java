package org.cyberattribution.ingest.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.ingest.CitedDocuments;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Source;

/**
 * The external references of an object as cited documents. ATT&amp;CK also cites for single names,
 * by a reference that is called like the name and says which others it means.
 */
final class StixCitations {
  private static final String REFERENCES = "external_references";
  private static final Pattern CITATION = Pattern.compile("\\(Citation: ([^)]+)\\)");

  private final List<JsonEntry> references;

  StixCitations(JsonEntry object) {
    this.references = object.entries(REFERENCES);
  }

  /** The documents that an object cites, without its own entry in its producer's catalogue. */
  List<Source> documents() {
    return references.stream()
        .filter(reference -> !isOwnEntry(reference))
        .flatMap(reference -> document(reference).stream())
        .distinct()
        .toList();
  }

  /** The documents that are cited for one of an object's names. */
  List<Source> documentsFor(String name) {
    List<Source> documents = new ArrayList<>();
    for (JsonEntry reference : references) {
      if (reference.text("source_name").filter(name::equals).isPresent()) {
        Matcher cited = CITATION.matcher(reference.text("description").orElse(""));
        while (cited.find()) {
          document(cited.group(1)).ifPresent(documents::add);
        }
      }
    }
    return documents.stream().distinct().toList();
  }

  private Optional<Source> document(String name) {
    return references.stream()
        .filter(reference -> reference.text("source_name").filter(name::equals).isPresent())
        .flatMap(reference -> document(reference).stream())
        .findFirst();
  }

  private static Optional<Source> document(JsonEntry reference) {
    Optional<String> description = reference.text("description");
    Optional<String> title = description.or(() -> reference.text("source_name"));
    Optional<String> url = reference.text("url");
    if (url.isPresent()) {
      return Optional.of(CitedDocuments.of(url.get(), title.orElse(null)));
    }
    boolean onlyPoints = description.filter(text -> CITATION.matcher(text).find()).isPresent();
    return onlyPoints ? Optional.empty() : description.map(text -> CitedDocuments.of(text, text));
  }

  /** The page of the object itself, where its producer has one. */
  Optional<String> ownPage() {
    return references.stream()
        .filter(StixCitations::isOwnEntry)
        .flatMap(reference -> reference.text("url").stream())
        .findFirst();
  }

  /** The key of an object in ATT&amp;CK, such as G0007. */
  Optional<String> attackKey() {
    return references.stream()
        .filter(StixCitations::isOwnEntry)
        .flatMap(reference -> reference.text("external_id").stream())
        .findFirst();
  }

  private static boolean isOwnEntry(JsonEntry reference) {
    return reference.text("source_name").filter(name -> name.startsWith("mitre-")).isPresent()
        && reference.has("external_id");
  }
}
