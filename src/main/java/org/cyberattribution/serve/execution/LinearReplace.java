package org.cyberattribution.serve.execution;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.cyberattribution.serve.limit.QueryRun;

/** REPLACE, and fn:replace, in linear time and with a bound on the text that comes out. */
final class LinearReplace extends ExprFunctionN {
  private final LinearPattern pattern;
  private final QueryRun run;

  LinearReplace(ExprList arguments, QueryRun run) {
    super("replace", arguments);
    this.run = run;
    this.pattern = new LinearPattern("REPLACE", run);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    NodeValue flags = arguments.size() > 3 ? arguments.get(3) : null;
    Matcher matcher = pattern.matcher(arguments.get(0), arguments.get(1), flags);
    String old = pattern.text(arguments.get(0));
    String text = replaced(matcher, pattern.text(arguments.get(2)));
    return text.equals(old) ? arguments.get(0) : alike(text, arguments.get(0).asNode());
  }

  private String replaced(Matcher matcher, String replacement) {
    StringBuilder text = new StringBuilder();
    try {
      boolean first = true;
      while (matcher.find()) {
        // As Jena does: what matches the empty text is replaced once, at the start.
        if (first || matcher.start() < matcher.end()) {
          matcher.appendReplacement(text, replacement);
          run.checkLength(text.length());
          run.check();
        }
        first = false;
      }
      matcher.appendTail(text);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("The replacement '" + replacement + "' cannot be used.", e);
    }
    run.checkLength(text.length());
    return text.toString();
  }

  /** A literal of the same language or type. */
  private static NodeValue alike(String text, Node old) {
    String language = old.getLiteralLanguage();
    return language.isEmpty()
        ? NodeValue.makeNode(NodeFactory.createLiteralDT(text, old.getLiteralDatatype()))
        : NodeValue.makeNode(NodeFactory.createLiteralLang(text, language));
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearReplace(arguments, run);
  }
}
