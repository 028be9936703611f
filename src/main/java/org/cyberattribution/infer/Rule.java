package org.cyberattribution.infer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
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
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Question;

/**
 * A rule of ontology/rules: which conclusions follow from which solutions of a pattern.
 *
 * @param file its name, header and text, as a question has them
 * @param template what is concluded about the unnamed node
 * @param subjects the variables whose nodes the solutions are drawn from
 * @param predicates those that the pattern looks at
 */
record Rule(
    Question file, Query query, List<Triple> template, Set<Var> subjects, Set<Node> predicates) {
  /** The rules of a folder, in the order of their names; none where there is no such folder. */
  static List<Rule> load(Path folder) {
    return Files.isDirectory(folder)
        ? Catalogue.load(folder).questions().stream().map(Rule::of).toList()
        : List.of();
  }

  static Rule of(Question file) {
    try {
      Query query = QueryFactory.create(file.sparql());
      RuleForm form = RuleForm.of(file.name(), query);
      return new Rule(
          file,
          query,
          query.getConstructTemplate().getTriples(),
          form.subjects(),
          form.predicates());
    } catch (QueryParseException e) {
      throw new Failure.BadInput(
          "The rule '" + file.name() + "' is no SPARQL: " + e.getMessage() + ". Mend the file.");
    }
  }

  String name() {
    return file.name();
  }

  /** All solutions of the pattern. */
  Stream<Binding> solutions(Matching matching) {
    return matching.solve(query.getQueryPattern(), BindingFactory.empty());
  }

  /** The solutions that hold one of the nodes given in the place of a subject. */
  Stream<Binding> solutions(Matching matching, Collection<Node> nodes) {
    return subjects.stream()
        .flatMap(variable -> nodes.stream().map(node -> BindingFactory.binding(variable, node)))
        .flatMap(start -> matching.solve(query.getQueryPattern(), start));
  }
}
