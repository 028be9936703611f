package org.cyberattribution.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of the catalogue.
 *
 * @param name the file's name without its ending
 * @param topic the folder's name
 * @param sparql the query, header and all, so that it can be pasted anywhere
 */
public record Question(String name, String topic, Header header, String sparql) {
  /**
   * What the lines that begin with '#+' say, as YAML.
   *
   * @param columns what each variable of the answer means, in the order of the columns
   * @param links the variable that holds the entity of which a column tells the label; people read
   *     the label, and pages link it
   * @param problem of a check: what is wrong where it returns rows
   * @param solution of a check: how to mend that
   */
  public record Header(
      String question,
      @Nullable String description,
      Map<String, String> columns,
      Map<String, String> links,
      List<String> keywords,
      Map<String, Parameter> parameters,
      @Nullable String problem,
      @Nullable String solution) {
    public Header {
      Objects.requireNonNull(question, "a question");
      columns = columns == null ? Map.of() : columns;
      links = links == null ? Map.of() : links;
      keywords = keywords == null ? List.of() : keywords;
      parameters = parameters == null ? Map.of() : parameters;
    }
  }

  /** The variables that are there to link a label to its entity, and are not read by people. */
  public Set<String> linksOnly() {
    Set<String> variables = new LinkedHashSet<>(header.links().values());
    variables.removeAll(header.columns().keySet());
    return variables;
  }

  /** The parameters without which it is not asked, and that have no value here. */
  public List<String> missing(Map<String, String> given) {
    return header.parameters().entrySet().stream()
        .filter(parameter -> parameter.getValue().required())
        .map(Map.Entry::getKey)
        .filter(name -> !given.containsKey(name))
        .toList();
  }

  /**
   * A variable of the query that a caller may bind; without a value and a default it stays free.
   *
   * @param required whether the question is about nothing, or about too much, without a value
   */
  public record Parameter(
      String description,
      Type type,
      @JsonProperty("default") @Nullable String defaultValue,
      boolean required) {}

  /** What kind of value a parameter takes; an entity may be given by name, id or IRI. */
  public enum Type {
    @JsonProperty("party")
    PARTY,
    @JsonProperty("incident")
    INCIDENT,
    @JsonProperty("norm")
    NORM,
    /** Anything that has an IRI, given by it. */
    @JsonProperty("entity")
    ENTITY,
    /** A class or concept of the ontology, given by its name there. */
    @JsonProperty("term")
    TERM,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("date")
    DATE,
    @JsonProperty("text")
    TEXT
  }
}
