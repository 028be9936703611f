package org.cyberattribution.export.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The objects of a bundle, each once, in the order of their ids. */
final class StixObjects {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEGINNING = "1970-01-01";

  private final Map<String, ObjectNode> objects = new TreeMap<>();

  boolean has(String id) {
    return objects.containsKey(id);
  }

  void add(ObjectNode object) {
    objects.putIfAbsent(object.path("id").asText(), object);
  }

  int count() {
    return objects.size();
  }

  /**
   * A new object; STIX requires a time of making, which is the day given, or the beginning of 1970
   * where none is known.
   */
  static ObjectNode object(String type, String id, String day) {
    String time = (day.matches("\\d{4}-\\d{2}-\\d{2}") ? day : BEGINNING) + "T00:00:00.000Z";
    return JSON.createObjectNode()
        .put("type", type)
        .put("spec_version", "2.1")
        .put("id", id)
        .put("created", time)
        .put("modified", time);
  }

  static ObjectNode object(String type, String id) {
    return object(type, id, BEGINNING);
  }

  static ObjectNode empty() {
    return JSON.createObjectNode();
  }

  static ArrayNode list() {
    return JSON.createArrayNode();
  }

  void write(String id, Path file) throws IOException {
    try (JsonGenerator out = JSON.getFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeStringField("type", "bundle");
      out.writeStringField("id", id);
      if (!objects.isEmpty()) {
        out.writeArrayFieldStart("objects");
        for (ObjectNode object : objects.values()) {
          JSON.writeTree(out, object);
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    }
  }
}
