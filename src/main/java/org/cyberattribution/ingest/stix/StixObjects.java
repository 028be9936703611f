package org.cyberattribution.ingest.stix;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.KeptKeys;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.json.JsonEntry;

/** Makes records of one object after another, each by its type and as far as it may be shared. */
final class StixObjects {
  private final StixIndex index;
  private final SourceImport source;
  private final StixAccess access;
  private final KeptKeys keptKeys;
  private final StixRecords served;
  private final StixRecords withheld;
  private final Set<String> read = new HashSet<>();

  StixObjects(StixIndex index, SourceImport source, RecordSink sink) {
    this.index = index;
    this.source = source;
    this.access = new StixAccess(index);
    this.keptKeys = new KeptKeys(source.remarks());
    CatalogueParties parties = new CatalogueParties(source, sink);
    StixParties stixParties = new StixParties(index, source, parties);
    this.served = new StixRecords(index, stixParties, source, sink, keptKeys);
    this.withheld = new StixRecords(index, stixParties, source, sink.withheld(), keptKeys);
  }

  void end() {
    keptKeys.report();
  }

  void read(JsonEntry entry) {
    StixObject object = StixObject.of(entry);
    if (object.type().isEmpty() || object.id().isEmpty()) {
      source
          .remarks()
          .refuse(entry.position(), "an object has no type or no id", "Add what is missing.");
    } else if (isLatest(object) && read.add(object.id())) {
      read(entry, object);
    } else {
      source
          .remarks()
          .note(
              entry.position(),
              "another version of an object is left out",
              "Only the latest version of each object is read.");
    }
  }

  private boolean isLatest(StixObject object) {
    return index
        .object(object.id())
        .filter(latest -> latest.modified().equals(object.modified()))
        .isPresent();
  }

  private void read(JsonEntry entry, StixObject object) {
    Tlp level = access.level(object, connected(entry));
    if (level == Tlp.GREEN) {
      source
          .remarks()
          .note(
              entry.position(),
              "an object is marked TLP:GREEN, to be shared within its community only",
              "Do not publish the data set.");
    } else if (level.isRestricted()) {
      source
          .remarks()
          .note(
              entry.position(),
              "an object is marked " + level + " or connects one that is, and is not served",
              "It is in the review data set.");
    }
    (level.isRestricted() ? withheld : served).read(entry, object);
  }

  /** What an object's records would tell of. */
  private Stream<String> connected(JsonEntry entry) {
    Stream<String> ends =
        Stream.of("source_ref", "target_ref").flatMap(key -> entry.text(key).stream());
    Stream<String> about =
        entry.text("type").filter("opinion"::equals).isPresent()
            ? entry.texts("object_refs").stream()
            : Stream.empty();
    return Stream.concat(ends, about.flatMap(this::withEnds));
  }

  private Stream<String> withEnds(String id) {
    Optional<StixRelation> relation = index.relation(id);
    return relation.isEmpty()
        ? Stream.of(id)
        : Stream.of(id, relation.get().from(), relation.get().to());
  }
}
