package org.cyberattribution.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.AttributorRole;
import org.cyberattribution.model.Basis;
import org.cyberattribution.model.DeniedAspect;
import org.cyberattribution.model.Directness;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.MeasureType;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.ResponsibilityDegree;
import org.cyberattribution.model.Scale;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.Term;
import org.junit.jupiter.api.Test;

/** The words that the published JSON Schema lets through are just those that the model knows. */
class SchemaWordsTest {
  private static final List<String> KINDS_OF_UNNAMED =
      List.of("state", "organ", "actor", "individual", "company");

  private static final Map<String, List<String>> WORDS = words();

  @Test
  void everyListOfWordsIsTheModels() throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(ProjectFolder.file("data/schema/document.schema.json").toFile());
    Map<String, List<List<String>>> found = new HashMap<>();
    collect(schema, "", "", found);
    assertThat(found.keySet()).isEqualTo(WORDS.keySet());
    found.forEach(
        (key, lists) ->
            assertThat(lists)
                .as(key)
                .allSatisfy(list -> assertThat(list).isEqualTo(WORDS.get(key))));
  }

  /** The words by the key that they are of, and where one key has two meanings, its object. */
  private static Map<String, List<String>> words() {
    Map<String, List<String>> words = new HashMap<>();
    words.put("level", slugs(Level.values()));
    words.put("unnamed.kind", KINDS_OF_UNNAMED);
    words.put("participant.kind", KINDS_OF_UNNAMED);
    words.put("claim.kind", List.of("affiliation", "alias", "assessment"));
    words.put("affiliation.kind", List.of("affiliation"));
    words.put("alias.kind", List.of("alias"));
    words.put("assessment.kind", List.of("assessment"));
    words.put("indicator", slugs(Indicator.values()));
    words.put(
        "entity.class",
        Stream.concat(
                Arrays.stream(PartyClass.values()).map(PartyClass::className), Stream.of("Norm"))
            .toList());
    words.put(
        "incident.class",
        Arrays.stream(Incident.Kind.values()).map(Incident.Kind::className).toList());
    words.put("ownership", List.of("state", "public", "private", "party"));
    words.put("act", slugs(SpeechAct.values()));
    words.put("use", slugs(Norm.Use.values()));
    words.put("target", List.of(Naming.UNKNOWN.slug()));
    words.put("directness", slugs(Directness.values()));
    words.put("strength", slugs(Strength.values()));
    words.put("scale", slugs(Scale.values()));
    words.put("basis", slugs(Basis.values()));
    words.put("attributorRole", slugs(AttributorRole.values()));
    words.put("measureType", slugs(MeasureType.values()));
    words.put("deniedAspect", slugs(DeniedAspect.values()));
    words.put("responsibilityDegree", slugs(ResponsibilityDegree.values()));
    words.put("affiliation", slugs(Affiliation.values()));
    words.put("relation", slugs(NameRelation.values()));
    return words;
  }

  private static List<String> slugs(Term[] terms) {
    return Arrays.stream(terms).map(Term::slug).toList();
  }

  private static void collect(
      JsonNode node, String object, String key, Map<String, List<List<String>>> found) {
    List<String> here = new ArrayList<>();
    node.path("enum").forEach(word -> here.add(word.asText()));
    if (node.path("const").isTextual()) {
      here.add(node.path("const").asText());
    }
    if (!here.isEmpty()) {
      boolean ambiguous = key.equals("kind") || key.equals("class");
      found
          .computeIfAbsent(ambiguous ? object + "." + key : key, each -> new ArrayList<>())
          .add(here);
    }
    node.forEachEntry(
        (name, value) -> {
          switch (name) {
            case "$defs" ->
                value.forEachEntry((defined, schema) -> collect(schema, defined, "", found));
            case "properties" ->
                value.forEachEntry((property, schema) -> collect(schema, object, property, found));
            case "if" -> {}
            default -> collect(value, object, key, found);
          }
        });
    if (node.isArray()) {
      node.forEach(each -> collect(each, object, key, found));
    }
  }
}
