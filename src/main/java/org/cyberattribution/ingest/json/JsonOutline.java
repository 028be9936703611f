package org.cyberattribution.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.SourceFile;

/**
 * How a JSON file is built: what its keys hold, and which keys the first entry of each list has. By
 * this a format is recognised.
 *
 * @param texts the file's own keys that hold a text, a number or a truth value
 * @param entries the first entry of each list, by the list's key, '' for a file that is a list;
 *     what is no text in it is ''
 */
public record JsonOutline(Map<String, String> texts, Map<String, Map<String, String>> entries) {
  /** The key of the entries of a file that is itself a list. */
  public static final String ROOT = "";

  /** The outline of what a file starts with; empty if that is no JSON. */
  public static JsonOutline ofHead(SourceFile file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Map<String, String>> entries = new HashMap<>();
    try (JsonParser parser = JsonEntries.FACTORY.createParser(file.head())) {
      new Reading(parser, texts, entries).read();
    } catch (JsonProcessingException cutOff) {
      // What was read before the head ends is enough.
    }
    return new JsonOutline(texts, entries);
  }

  /** The outline of a whole file, in which the keys that tell what it is may stand last. */
  public static JsonOutline of(SourceFile file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Map<String, String>> entries = new HashMap<>();
    try (InputStream content = file.open();
        JsonParser parser = JsonEntries.FACTORY.createParser(content)) {
      new Reading(parser, texts, entries).read();
    }
    return new JsonOutline(texts, entries);
  }

  public Optional<String> text(String key) {
    return Optional.ofNullable(texts.get(key)).filter(text -> !text.isBlank());
  }

  /** Whether a list has a first entry with all these keys. */
  public boolean hasEntries(String list, Set<String> keys) {
    return entries.getOrDefault(list, Map.of()).keySet().containsAll(keys);
  }

  private record Reading(
      JsonParser parser, Map<String, String> texts, Map<String, Map<String, String>> entries) {

    void read() throws IOException {
      JsonToken root = parser.nextToken();
      if (root == JsonToken.START_ARRAY) {
        list(ROOT);
      } else if (root == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          value(parser.currentName());
        }
      }
    }

    private void value(String key) throws IOException {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        list(key);
      } else if (token.isStructStart()) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        texts.put(key, parser.getText());
      }
    }

    private void list(String key) throws IOException {
      boolean first = true;
      for (JsonToken token = parser.nextToken();
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (first && token == JsonToken.START_OBJECT) {
          firstEntry(entries.computeIfAbsent(key, list -> new LinkedHashMap<>()));
        } else {
          parser.skipChildren();
        }
        first = false;
      }
    }

    private void firstEntry(Map<String, String> entry) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        JsonToken token = parser.nextToken();
        entry.put(key, token.isScalarValue() ? parser.getText() : "");
        parser.skipChildren();
      }
    }
  }
}
