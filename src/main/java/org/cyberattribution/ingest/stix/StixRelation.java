package org.cyberattribution.ingest.stix;

import java.util.Locale;
import org.cyberattribution.ingest.json.JsonEntry;

/** The ends of a relationship, and its kind. */
record StixRelation(String id, String kind, String from, String to) {
  static final String ATTRIBUTED_TO = "attributed-to";
  static final String ORIGINATES_FROM = "originates-from";
  static final String LOCATED_AT = "located-at";
  static final String TARGETS = "targets";
  static final String USES = "uses";
  static final String DUPLICATE_OF = "duplicate-of";
  static final String PART_OF = "part-of";

  static StixRelation of(JsonEntry relationship) {
    return new StixRelation(
        relationship.text("id").orElse(""),
        relationship.text("relationship_type").orElse("").toLowerCase(Locale.ROOT).intern(),
        relationship.text("source_ref").orElse("").intern(),
        relationship.text("target_ref").orElse("").intern());
  }
}
