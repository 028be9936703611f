package org.cyberattribution.infer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyberattribution.failure.Failure;

/** The policies of a folder, a YAML file each, in the order of their names. */
public record Policies(List<Policy> all) {
  private static final String ENDING = ".yaml";
  private static final String SCHEMA = "policy.schema.json";
  private static final ObjectMapper YAML = new YAMLMapper();

  /**
   * Reads the policies of a folder; none where there is no such folder.
   *
   * @throws Failure.BadInput if a file does not keep to the schema beside it
   */
  public static Policies load(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Policies(List.of());
    }
    try (Stream<Path> files = Files.list(folder)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Files.readString(folder.resolve(SCHEMA)), InputFormat.JSON);
      return new Policies(
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .sorted()
              .map(file -> read(file, schema))
              .toList());
    } catch (IOException e) {
      throw new Failure.BadInput(
          "The policies in '" + folder + "' cannot be read: " + e.getMessage());
    }
  }

  /**
   * Finds a policy by its name.
   *
   * @throws Failure.Usage if there is none
   */
  public Policy named(String name) {
    return all.stream()
        .filter(policy -> policy.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure.Usage(
                    "There is no policy '" + name + "'. There are: " + names() + "."));
  }

  private String names() {
    return all.stream().map(Policy::name).collect(Collectors.joining(", "));
  }

  private static Policy read(Path file, Schema schema) {
    try {
      JsonNode value = YAML.readTree(file.toFile());
      List<Error> errors = schema.validate(value);
      if (!errors.isEmpty()) {
        throw new Failure.BadInput(
            errors.stream()
                .map(error -> file + ": " + error.getInstanceLocation() + ": " + error.getMessage())
                .collect(Collectors.joining("\n", "", ". See " + SCHEMA + " beside it.")));
      }
      String name = file.getFileName().toString();
      return YAML.treeToValue(value, Policy.class)
          .named(name.substring(0, name.length() - ENDING.length()));
    } catch (IOException e) {
      throw new Failure.BadInput(
          "The policy '" + file + "' cannot be read: " + e.getMessage() + ". Mend its YAML.");
    }
  }
}
