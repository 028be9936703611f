package org.cyberattribution.ingest.misp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Party;

/**
 * The relations of an entry that say how one actor relates to another, as claims, as sure as their
 * estimative tags say. Others, and those that lead to other clusters, are kept as they stand.
 */
final class Relations {
  private static final Map<String, NameRelation> KINDS =
      Map.of(
          "similar", NameRelation.SIMILAR,
          "overlaps", NameRelation.OVERLAPS,
          "part-of", NameRelation.PART_OF,
          "subgroup-of", NameRelation.PART_OF,
          "same-as", NameRelation.SAME,
          "alias-of", NameRelation.SAME);

  private final SourceImport source;
  private final KnownEntries known;
  private final CatalogueClaims claims;

  Relations(SourceImport source, KnownEntries known, CatalogueClaims claims) {
    this.source = source;
    this.known = known;
    this.claims = claims;
  }

  void read(JsonEntry entry, Party actor, Voice catalogue) {
    Set<String> ids = new HashSet<>();
    for (JsonEntry relation : entry.entries("related")) {
      Optional<NameRelation> kind = kind(relation);
      Optional<Party> other = other(relation, actor);
      if (kind.isPresent() && other.isPresent()) {
        String id = actor.id() + "-" + kind.get().slug() + "-" + other.get().id();
        claims.relation(
            Slug.among(ids, id),
            catalogue.with(relation.beyond(List.of("dest-uuid", "type", "tags"))),
            actor,
            other.get(),
            kind.get(),
            MispScale.of(relation));
      } else {
        remark(relation, kind.isPresent());
      }
    }
  }

  private void remark(JsonEntry relation, boolean understood) {
    String type = relation.text("type").orElse("");
    source
        .remarks()
        .note(
            relation.position(),
            understood
                ? "a relation '" + type + "' leads to another cluster, and is kept in att:extra"
                : "the relation '" + type + "' is none between actors, and is kept in att:extra",
            "Nothing is lost; no claim is made of it.");
  }

  /** Leaves of an entry's relations those that became no claims. */
  void keepOthers(JsonEntry entry) {
    if (entry.value().path("related") instanceof ArrayNode related) {
      for (int index = related.size() - 1; index >= 0; index--) {
        if (related.get(index) instanceof ObjectNode object
            && becomesClaim(new JsonEntry(object, entry.position()), entry)) {
          related.remove(index);
        }
      }
      if (related.isEmpty()) {
        entry.value().remove("related");
      }
    }
  }

  private boolean becomesClaim(JsonEntry relation, JsonEntry entry) {
    String target = relation.text("dest-uuid").orElse("");
    return kind(relation).isPresent()
        && known.name(target).isPresent()
        && entry.text("uuid").filter(target::equals).isEmpty();
  }

  private static Optional<NameRelation> kind(JsonEntry relation) {
    return relation.text("type").map(KINDS::get);
  }

  private Optional<Party> other(JsonEntry relation, Party actor) {
    Optional<String> uuid = relation.text("dest-uuid");
    return uuid.flatMap(known::name)
        .map(name -> Party.of(source.id(uuid.get()), actor.mainClass(), name))
        .filter(party -> !party.id().equals(actor.id()));
  }
}
