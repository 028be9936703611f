package org.cyberattribution.export.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out as STIX says no more than was claimed, and is what others' schemas accept. */
class StixExportTest {
  private static final String SCHEMAS =
      "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
  private static final Path BUNDLE = ProjectFolder.file("src/test/resources/exchange/bundle.json");

  private static final Set<String> UNLISTED =
      Set.of("extension-definition", "incident", "location", "note", "opinion");

  @TempDir Path folder;

  @Test
  void whatCameAsStixGoesOutAsItCame() throws IOException {
    Map<String, JsonNode> came = Exported.byId(new ObjectMapper().readTree(BUNDLE.toFile()));

    Map<String, JsonNode> went = Exported.of(folder, BUNDLE).stix();

    assertThat(went).containsAllEntriesOf(came);
    assertThat(went.values().stream().map(each -> each.path("type").asText()).distinct())
        .as("nothing is made twice, in words of our own")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    came.values().stream().map(each -> each.path("type").asText()),
                    Stream.of("extension-definition"))
                .distinct()
                .toList());
  }

  @Test
  void attacksBundleGoesOutAsItCame() throws IOException {
    Path attack = ProjectFolder.reference("real/attack-enterprise-attribution.json");
    Map<String, JsonNode> came = Exported.byId(new ObjectMapper().readTree(attack.toFile()));

    Map<String, JsonNode> went = Exported.of(folder, attack).stix();

    assertThat(came.keySet().stream().filter(id -> !Objects.equals(came.get(id), went.get(id))))
        .isEmpty();
  }

  @Test
  void attributionIsARelationshipThatItsSpeakerMade() {
    Map<String, JsonNode> objects = Exported.world(folder).stix();

    List<JsonNode> attributions = related(objects, "attributed-to");

    assertThat(attributions.stream().map(each -> ends(objects, each)))
        .containsExactlyInAnyOrder(
            "Freedonia: Lakeside Mail compromise > Examplestan",
            "Freedonia: Quiet Heron > Examplestan");
    assertThat(attributions)
        .allMatch(each -> each.path("external_references").get(0).has("url"))
        .anyMatch(each -> each.path("created").asText().equals("2025-05-01T00:00:00.000Z"));
  }

  @Test
  void denialAndEndorsementAreOpinionsOnTheAttribution() {
    Map<String, JsonNode> objects = Exported.world(folder).stix();

    List<JsonNode> opinions = ofType(objects, "opinion");

    assertThat(
            opinions.stream().map(each -> by(objects, each) + " " + each.path("opinion").asText()))
        .containsExactlyInAnyOrder("Examplestan strongly-disagree", "Example Research agree");
    assertThat(opinions)
        .allMatch(
            each ->
                object(objects, each.path("object_refs").get(0))
                    .path("relationship_type")
                    .asText()
                    .equals("attributed-to"));
  }

  @Test
  void territoryAccusesNobody() {
    Map<String, JsonNode> objects = Exported.world(folder).stix();

    assertThat(ofType(objects, "note"))
        .singleElement()
        .satisfies(
            note -> {
              JsonNode said = note.path("extensions").path(StixExtension.ID);
              assertThat(said.path("class").get(0).asText()).isEqualTo("Condemnation");
              assertThat(said.path("territory").get(0).asText()).endsWith("/state/examplestan");
            });
  }

  @Test
  void overlapIsNoDuplicateAndNamesKeepWhoseTheyAre() {
    Map<String, JsonNode> objects = Exported.world(folder).stix();

    assertThat(related(objects, "duplicate-of")).isEmpty();
    assertThat(related(objects, "related-to")).hasSize(1);
    JsonNode heron =
        ofType(objects, "threat-actor").stream()
            .filter(each -> each.path("name").asText().equals("Quiet Heron"))
            .findFirst()
            .orElseThrow();
    assertThat(heron.path("aliases").get(0).asText()).isEqualTo("+Grey Bird");
    assertThat(heron.at("/extensions/" + StixExtension.ID + "/names/0/name_giver").asText())
        .isEqualTo("Mandiant");
  }

  @Test
  void everyObjectFitsTheSchemasOfOasis() {
    Path schemas = ProjectFolder.reference("suites/stix-2.1-schemas/schemas");
    JsonNode bundle =
        Exported.world(folder).json(ExchangeFormat.STIX, "cyber-attribution.stix.json");

    assertThat(problems(schemas, bundle)).isEmpty();
    assertThat(bundle.path("objects").size()).isGreaterThan(12);
  }

  @Test
  void schemasOfOasisFindWhatDoesNotFit() throws IOException {
    Path schemas = ProjectFolder.reference("suites/stix-2.1-schemas/schemas");
    JsonNode bundle =
        new ObjectMapper()
            .readTree(
                Files.readString(BUNDLE)
                    .replace("\"opinion\": \"disagree\"", "\"opinion\": \"no\""));

    assertThat(problems(schemas, bundle)).hasSize(1);
  }

  private static List<String> problems(Path schemas, JsonNode bundle) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(contents(schemas)));
    Map<String, Schema> known = new HashMap<>();
    return Stream.concat(
            problems(registry, known, "common/bundle", ofListedTypes(bundle)),
            Exported.byId(bundle).values().stream()
                .flatMap(object -> problems(registry, known, schema(schemas, object), object)))
        .toList();
  }

  /**
   * The bundle without the types that the schema of bundles does not list, which it takes for
   * objects of custom types and, of these, for observables as well. Each has a schema of its own.
   */
  private static JsonNode ofListedTypes(JsonNode bundle) {
    ObjectNode listed = bundle.deepCopy();
    ArrayNode objects = listed.putArray("objects");
    bundle
        .path("objects")
        .forEach(
            object -> {
              if (!UNLISTED.contains(object.path("type").asText())) {
                objects.add(object);
              }
            });
    return listed;
  }

  /** The schemas by the addresses at which they refer to each other. */
  private static Map<String, String> contents(Path schemas) {
    Map<String, String> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(schemas)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        contents.put(SCHEMAS + schemas.relativize(file), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  private static String schema(Path schemas, JsonNode object) {
    String type = object.path("type").asText();
    return Stream.of("common", "sdos", "sros")
        .map(room -> room + "/" + type)
        .filter(name -> Files.exists(schemas.resolve(name + ".json")))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> problems(
      SchemaRegistry registry, Map<String, Schema> known, String name, JsonNode object) {
    return known
        .computeIfAbsent(
            name, each -> registry.getSchema(SchemaLocation.of(SCHEMAS + each + ".json")))
        .validate(object)
        .stream()
        .map(error -> object.path("id").asText() + " " + error);
  }

  private static List<JsonNode> ofType(Map<String, JsonNode> objects, String type) {
    return objects.values().stream()
        .filter(object -> object.path("type").asText().equals(type))
        .toList();
  }

  private static List<JsonNode> related(Map<String, JsonNode> objects, String kind) {
    return ofType(objects, "relationship").stream()
        .filter(object -> object.path("relationship_type").asText().equals(kind))
        .toList();
  }

  private static String by(Map<String, JsonNode> objects, JsonNode object) {
    return name(objects, object.path("created_by_ref"));
  }

  private static String ends(Map<String, JsonNode> objects, JsonNode relationship) {
    return by(objects, relationship)
        + ": "
        + name(objects, relationship.path("source_ref"))
        + " > "
        + name(objects, relationship.path("target_ref"));
  }

  private static String name(Map<String, JsonNode> objects, JsonNode id) {
    return object(objects, id).path("name").asText();
  }

  private static JsonNode object(Map<String, JsonNode> objects, JsonNode id) {
    return Objects.requireNonNull(objects.get(id.asText()), "no object " + id);
  }
}
