package org.cyberattribution.infer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.cyberattribution.failure.Failure;

/**
 * Whether a rule has the form on which inference relies: it concludes about one unnamed node, in
 * terms of inferences alone, from a positive pattern. What it leaves optional or excludes may only
 * be about nodes that the pattern binds, so that any change that matters changes one of those.
 */
final class RuleForm {
  private static final Set<Node> CONCLUDES =
      Set.of(
          Terms.IMPLICATES,
          Terms.COVERS,
          Terms.DEPENDENT,
          Terms.RESTS_ON,
          Terms.PREMISE,
          Terms.BY_WORD_OF,
          Terms.PASSES,
          Terms.OF_INCIDENT,
          Terms.IMPLIED_DEGREE);

  private final String name;
  private final Set<Var> subjects = new LinkedHashSet<>();
  private final Set<Node> asides = new LinkedHashSet<>();
  private final Set<Node> predicates = new LinkedHashSet<>();

  private RuleForm(String name) {
    this.name = name;
  }

  /**
   * Examines a rule.
   *
   * @throws Failure.BadInput if it has not the form
   */
  static RuleForm of(String name, Query query) {
    RuleForm form = new RuleForm(name);
    form.conclusion(query);
    form.pattern(query.getQueryPattern(), true);
    if (!form.subjects.containsAll(form.asides)) {
      throw form.refusal("OPTIONAL and NOT EXISTS may only look at what the pattern itself binds");
    }
    return form;
  }

  /** The variables in the place of a subject. */
  Set<Var> subjects() {
    return subjects;
  }

  /** The predicates that the pattern looks at. */
  Set<Node> predicates() {
    return predicates;
  }

  private void conclusion(Query query) {
    if (!query.isConstructType()) {
      throw refusal("a rule is a CONSTRUCT query");
    }
    List<Triple> triples = query.getConstructTemplate().getTriples();
    Set<Node> about = triples.stream().map(each -> each.getSubject()).collect(Collectors.toSet());
    if (about.size() != 1 || about.stream().anyMatch(node -> node.isURI() || node.isVariable())) {
      throw refusal("a rule concludes about one unnamed node, written []");
    }
    Set<Node> terms = triples.stream().map(each -> each.getPredicate()).collect(Collectors.toSet());
    if (!CONCLUDES.containsAll(terms)) {
      throw refusal("a rule concludes in terms of inferences alone, not " + terms);
    }
    if (!terms.contains(Terms.PREMISE)) {
      throw refusal("a rule names its premises by att:premise");
    }
  }

  private void pattern(Element element, boolean positive) {
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(each -> pattern(each, positive));
    } else if (element instanceof ElementPathBlock block) {
      block.getPattern().forEach(triple -> triple(triple, positive));
    } else if (element instanceof ElementUnion union) {
      union.getElements().forEach(each -> pattern(each, positive));
    } else if (element instanceof ElementOptional optional) {
      pattern(optional.getOptionalElement(), false);
    } else if (element instanceof ElementFilter filter) {
      filter(filter.getExpr());
    } else if (!(element instanceof ElementData)) {
      throw refusal("the pattern holds what is not positive: " + element);
    }
  }

  private void filter(Expr condition) {
    if (condition instanceof ExprFunctionOp exists) {
      pattern(exists.getElement(), false);
    } else if (condition.isFunction()) {
      condition.getFunction().getArgs().forEach(this::filter);
    }
  }

  private void triple(TriplePath triple, boolean positive) {
    if (triple.getPath() != null
        && links(triple.getPath()).anyMatch(path -> !(path instanceof P_Link))) {
      throw refusal("the pattern holds a path that hides a node; write the node as a variable");
    }
    PatternParts.predicates(triple).forEach(predicates::add);
    if (!positive) {
      asides.add(triple.getSubject());
    } else if (triple.getSubject().isVariable()) {
      subjects.add(Var.alloc(triple.getSubject()));
    }
  }

  private static Stream<Path> links(Path path) {
    return path instanceof P_Alt alternatives
        ? Stream.concat(links(alternatives.getLeft()), links(alternatives.getRight()))
        : Stream.of(path);
  }

  private Failure refusal(String reason) {
    return new Failure.BadInput(
        "The rule '" + name + "' is refused: " + reason + ". See ontology/rules for others.");
  }
}
