package org.cyberattribution.ingest.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entities of a document: parties and norms, which stand in no claim but are spoken of in
 * many.
 */
final class AuthorityReader {
  private static final String NORM = "Norm";

  private final Findings findings;

  AuthorityReader(Findings findings) {
    this.findings = findings;
  }

  List<Party> parties(RecordDocument document) {
    List<Party> parties = new ArrayList<>();
    for (RecordNode entity : document.records("entities")) {
      if (!isNorm(entity)) {
        parties.add(party(entity));
      }
    }
    return parties;
  }

  List<Norm> norms(RecordDocument document) {
    return document.records("entities").stream()
        .filter(AuthorityReader::isNorm)
        .map(this::norm)
        .toList();
  }

  /** Reports references of a document's entities to entities that no list has. */
  void reportDangling(RecordDocument document, Names names) {
    for (RecordNode entity : document.records("entities")) {
      for (String key : List.of("organOf", "partOf", "country")) {
        reportUnless(id -> names.partyById(id).isPresent(), entity, key, "entity");
      }
      for (RecordNode membership : entity.items("memberOf")) {
        reportUnless(id -> names.partyById(id).isPresent(), membership, "organisation", "entity");
      }
      reportUnless(
          id -> names.norm(id) instanceof Names.Lookup.Found<Norm>, entity, "broader", "norm");
    }
  }

  private void reportUnless(Predicate<String> known, RecordNode node, String key, String what) {
    Optional<String> id = node.text(key);
    if (id.isPresent() && !known.test(id.get())) {
      findings.add(
          Finding.warning(
              node.at(key).position(),
              "no " + what + " has the id '" + id.get() + "'",
              "Correct the id, or add the " + what + " to data/entities."));
    }
  }

  private static boolean isNorm(RecordNode entity) {
    return entity.texts("class").contains(NORM);
  }

  private Party party(RecordNode entity) {
    return new Party(
        entity.text("id").orElseThrow(),
        entity.texts("class").stream()
            .flatMap(name -> PartyClass.byClassName(name).stream())
            .toList(),
        entity.text("name").orElseThrow(),
        textMap(entity.at("names")),
        entity.texts("aliases"),
        entity.texts("metonyms"),
        entity.texts("demonyms"),
        textMap(entity.at("codes")),
        entity.text("organOf").orElse(null),
        entity.text("partOf").orElse(null),
        entity.text("country").orElse(null),
        entity.text("ownership").orElse(null),
        entity.items("memberOf").stream().map(this::membership).toList(),
        entity.text("description").orElse(null));
  }

  private Party.Membership membership(RecordNode node) {
    return new Party.Membership(
        node.text("organisation").orElseThrow(), date(node, "from"), date(node, "until"));
  }

  private @Nullable DateText date(RecordNode node, String key) {
    return new Dates(findings).date(node, key).orElse(null);
  }

  private Norm norm(RecordNode entity) {
    return new Norm(
        entity.text("id").orElseThrow(),
        entity.text("name").orElseThrow(),
        entity.texts("aliases"),
        entity.text("instrument").orElse(null),
        entity.text("paragraph").orElse(null),
        entity.text("broader").orElse(null),
        entity.text("description").orElse(null));
  }

  private static Map<String, String> textMap(RecordNode node) {
    Map<String, String> map = new LinkedHashMap<>();
    node.value().properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
    return map;
  }
}
