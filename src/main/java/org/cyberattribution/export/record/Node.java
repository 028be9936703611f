package org.cyberattribution.export.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Term;
import org.jspecify.annotations.Nullable;

/** A record being written; what is not known leaves no key behind. */
final class Node {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode tree = JSON.createObjectNode();

  ObjectNode tree() {
    return tree;
  }

  void text(String key, @Nullable String text) {
    if (text != null) {
      tree.put(key, text);
    }
  }

  void number(String key, @Nullable Number number) {
    if (number != null) {
      tree.set(key, JSON.valueToTree(number));
    }
  }

  void date(String key, @Nullable DateText date) {
    text(key, date == null ? null : date.text());
  }

  void term(String key, @Nullable Term term) {
    text(key, term == null ? null : term.slug());
  }

  void terms(String key, List<? extends Term> terms) {
    list(key, terms, Term::slug);
  }

  void value(String key, Object value) {
    tree.set(key, asTree(value));
  }

  <T> void optional(String key, @Nullable T value, Function<T, Object> writer) {
    if (value != null) {
      value(key, writer.apply(value));
    }
  }

  <T> void list(String key, Collection<T> values, Function<? super T, ?> writer) {
    if (!values.isEmpty()) {
      alwaysList(key, values, writer);
    }
  }

  /** A list that is there even if nothing is in it. */
  <T> void alwaysList(String key, Collection<T> values, Function<? super T, ?> writer) {
    ArrayNode array = tree.putArray(key);
    values.forEach(value -> array.add(asTree(writer.apply(value))));
  }

  private static JsonNode asTree(@Nullable Object value) {
    return JSON.valueToTree(value);
  }
}
