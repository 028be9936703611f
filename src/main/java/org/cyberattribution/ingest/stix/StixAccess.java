package org.cyberattribution.ingest.stix;

import java.util.stream.Stream;

/**
 * How far what an object says may be shared: no further than the object, whoever made it, and
 * whatever it connects.
 */
final class StixAccess {
  private final StixIndex index;

  StixAccess(StixIndex index) {
    this.index = index;
  }

  Tlp level(StixObject object) {
    Stream<String> ends =
        index.relation(object.id()).stream()
            .flatMap(relation -> Stream.of(relation.from(), relation.to()));
    return level(Stream.concat(Stream.of(object), ends.flatMap(this::object)));
  }

  /** The level of a relationship or opinion that connects further objects. */
  Tlp level(StixObject object, Stream<String> connected) {
    return level(Stream.concat(Stream.of(object), connected.flatMap(this::object)));
  }

  private Stream<StixObject> object(String id) {
    return index.object(id).stream();
  }

  private Tlp level(Stream<StixObject> objects) {
    return index.level(objects.flatMap(this::withProducer).flatMap(one -> one.markings().stream()));
  }

  private Stream<StixObject> withProducer(StixObject object) {
    return object.createdBy() == null
        ? Stream.of(object)
        : Stream.concat(Stream.of(object), object(object.createdBy()));
  }
}
