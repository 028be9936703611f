package org.cyberattribution.infer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Question;

/**
 * A rule of ontology/rules: which conclusions follow from which solutions of a pattern.
 *
 * @param file its name, header and text, as a question has them
 * @param template what is concluded about the unnamed node
 * @param subjects the variables whose nodes the solutions are drawn from
 */
record Rule(Question file, Query query, List<Triple> template, Set<Var> subjects) {
  /** The rules of a folder, in the order of their names; none where there is no such folder. */
  static List<Rule> load(Path folder) {
    return Files.isDirectory(folder)
        ? Catalogue.load(folder).questions().stream().map(Rule::of).toList()
        : List.of();
  }

  static Rule of(Question file) {
    try {
      Query query = QueryFactory.create(file.sparql());
      Set<Var> subjects = RuleForm.subjects(file.name(), query);
      return new Rule(file, query, query.getConstructTemplate().getTriples(), subjects);
    } catch (QueryParseException e) {
      throw new Failure.BadInput(
          "The rule '" + file.name() + "' is no SPARQL: " + e.getMessage() + ". Mend the file.");
    }
  }

  String name() {
    return file.name();
  }

  /** All solutions of the pattern. */
  List<Binding> solutions(GraphData data) {
    return run(data, new ElementGroup());
  }

  /** The solutions that hold one of the nodes given in the place of a subject. */
  List<Binding> solutions(GraphData data, Collection<Node> nodes) {
    return subjects.stream().flatMap(variable -> solutions(data, variable, nodes)).toList();
  }

  private Stream<Binding> solutions(GraphData data, Var variable, Collection<Node> nodes) {
    ElementData values = new ElementData();
    values.add(variable);
    nodes.forEach(node -> values.add(BindingFactory.binding(variable, node)));
    ElementGroup group = new ElementGroup();
    group.addElement(values);
    return run(data, group).stream();
  }

  private List<Binding> run(GraphData data, ElementGroup group) {
    group.addElement(query.getQueryPattern());
    Query select = QueryFactory.create();
    select.setQuerySelectType();
    select.setQueryPattern(group);
    select.setDistinct(true);
    subjects.forEach(select::addResultVar);
    template.stream().map(Triple::getObject).filter(Node::isVariable).forEach(select::addResultVar);
    List<Binding> solutions = new ArrayList<>();
    try (QueryExec execution = data.union().prepare(select, Map.of())) {
      execution.select().forEachRemaining(solutions::add);
    }
    return solutions;
  }
}
