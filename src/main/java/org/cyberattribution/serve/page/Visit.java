package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cyberattribution.query.Answer;
import org.cyberattribution.query.Inquiry;
import org.cyberattribution.query.NameIndex;

/**
 * One request for a page: what was asked for, and the answers that were given to fill it, so that
 * the page can name its questions.
 */
public final class Visit {
  private final Inquiry inquiry;
  private final Addresses addresses;
  private final String path;
  private final Map<String, String> parameters;
  private final Supplier<NameIndex> names;
  private final List<Answer> answers = new ArrayList<>();

  Visit(
      Inquiry inquiry,
      Addresses addresses,
      String path,
      Map<String, String> parameters,
      Supplier<NameIndex> names) {
    this.inquiry = inquiry;
    this.addresses = addresses;
    this.path = path;
    this.parameters = parameters;
    this.names = names;
  }

  Answer ask(String question, Map<String, String> arguments) {
    Answer answer = inquiry.ask(question, arguments);
    answers.add(answer);
    return answer;
  }

  Inquiry inquiry() {
    return inquiry;
  }

  /** The names of what is in the store. */
  NameIndex names() {
    return names.get();
  }

  Addresses addresses() {
    return addresses;
  }

  /** The parts of the path that say what the page is about. */
  List<String> path() {
    return path.isEmpty() ? List.of() : List.of(path.split("/"));
  }

  /** The kind of the entity that the page is about, as its path names it. */
  String kind() {
    return path().get(0);
  }

  /** The IRI of the entity that the page is about. */
  String entity() {
    List<String> parts = path();
    if (parts.size() < 2) {
      throw new View.Missing("The address names no entity.");
    }
    return addresses.entity(String.join("/", parts));
  }

  /** A parameter of the query string; empty if it is not given. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** Those of the parameters named that were given a value. */
  Map<String, String> given(List<String> names) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : names) {
      if (!parameter(name).isBlank()) {
        given.put(name, parameter(name).strip());
      }
    }
    return given;
  }

  /** All parameters that were given a value. */
  Map<String, String> given() {
    return given(List.copyOf(parameters.keySet()));
  }

  Link link(Answer.Row row, String column) {
    return new Link(row.text(column), addresses.of(row.iri(column)));
  }

  List<Answer> answers() {
    return List.copyOf(answers);
  }
}
