package org.cyberattribution.export.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * The ids of STIX objects: their own where they came as such, else one made of the entity's IRI.
 */
final class StixIds {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID =
      Pattern.compile("[a-z][a-z0-9-]*--[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final PublicClaims claims;
  private final Map<Node, Optional<ObjectNode>> originals = new HashMap<>();

  StixIds(PublicClaims claims) {
    this.claims = claims;
  }

  /** The STIX object that a node came as, but for what the node itself tells. */
  Optional<ObjectNode> original(Node node) {
    return originals.computeIfAbsent(
        node, each -> claims.text(each, "extra").flatMap(StixIds::object));
  }

  private static Optional<ObjectNode> object(String json) {
    try {
      JsonNode value = JSON.readTree(json);
      return value instanceof ObjectNode object && ID.matcher(object.path("id").asText()).matches()
          ? Optional.of(object.deepCopy())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  String of(String type, Node node) {
    return original(node)
        .map(object -> object.path("id").asText())
        .orElseGet(() -> made(type, node.toString()));
  }

  static String made(String type, String key) {
    return type + "--" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
