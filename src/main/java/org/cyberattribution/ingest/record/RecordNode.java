package org.cyberattribution.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cyberattribution.failure.Position;
import org.cyberattribution.model.Term;

/**
 * A place in a parsed file: its value, its JSON pointer, and the line and column that it starts at.
 */
record RecordNode(JsonNode value, String pointer, Map<String, Position> positions, String file) {

  RecordNode at(String key) {
    JsonNode child = value.path(key);
    return new RecordNode(child, pointer + "/" + escape(key), positions, file);
  }

  boolean has(String key) {
    return !value.path(key).isMissingNode() && !value.path(key).isNull();
  }

  boolean isPresent() {
    return !value.isMissingNode() && !value.isNull();
  }

  /** The text of a key, trimmed; empty where the key is missing or null. */
  Optional<String> text(String key) {
    return has(key) ? Optional.of(value.path(key).asText().strip()) : Optional.empty();
  }

  /**
   * The members of a list, or the one value where there is no list, or nothing where the key is
   * missing.
   */
  List<RecordNode> items(String key) {
    RecordNode child = at(key);
    return child.isPresent() ? child.items() : List.of();
  }

  private List<RecordNode> items() {
    if (!value.isArray()) {
      return List.of(this);
    }
    return IntStream.range(0, value.size())
        .mapToObj(this::element)
        .filter(RecordNode::isPresent)
        .toList();
  }

  RecordNode element(int index) {
    return new RecordNode(value.path(index), pointer + "/" + index, positions, file);
  }

  /** The texts of all values in this one, however deep. */
  Stream<String> leaves() {
    return leaves(value);
  }

  private static Stream<String> leaves(JsonNode value) {
    return value.isContainerNode()
        ? StreamSupport.stream(value.spliterator(), false).flatMap(RecordNode::leaves)
        : Stream.of(value.asText());
  }

  List<String> texts(String key) {
    return items(key).stream().map(item -> item.value.asText().strip()).toList();
  }

  /** A term of a controlled list; the schema has already refused every other word. */
  <T extends Term> Optional<T> term(String key, T[] terms) {
    return text(key).flatMap(slug -> Term.bySlug(terms, slug));
  }

  <T extends Term> List<T> terms(String key, T[] terms) {
    return texts(key).stream().flatMap(slug -> Term.bySlug(terms, slug).stream()).toList();
  }

  /** What a reader makes of the value of a key; nothing where the key is missing. */
  <T> Optional<T> map(String key, Function<RecordNode, Optional<? extends T>> reader) {
    return has(key) ? reader.apply(at(key)).map(Function.identity()) : Optional.empty();
  }

  /** Where this value, or else the nearest one around it, starts. */
  Position position() {
    return Stream.iterate(pointer, above -> !above.isEmpty(), RecordNode::parent)
        .filter(positions::containsKey)
        .findFirst()
        .map(positions::get)
        .orElseGet(() -> positions.getOrDefault("", Position.ofFile(file)));
  }

  static String parent(String pointer) {
    int slash = pointer.lastIndexOf('/');
    return slash < 0 ? "" : pointer.substring(0, slash);
  }

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /** The key or index that a pointer ends with. */
  static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  static RecordNode missing(String file) {
    return new RecordNode(MissingNode.getInstance(), "", Map.of(), file);
  }
}
