package org.cyberattribution.serve.execution;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.cyberattribution.serve.limit.QueryRun;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a query, matched in time that grows with the text only. The last one is
 * kept, since most queries have one for all rows.
 */
final class LinearPattern {
  private static final int LONGEST = 2000;
  private static final int LARGEST_PROGRAM = 20_000;

  private final String function;
  private final QueryRun run;
  private @Nullable String source;
  private String flags = "";
  private @Nullable Pattern compiled;

  LinearPattern(String function, QueryRun run) {
    this.function = function;
    this.run = run;
  }

  Matcher matcher(NodeValue text, NodeValue pattern, @Nullable NodeValue flags) {
    return pattern(text(pattern), flags == null ? "" : text(flags))
        .matcher(new WatchedText(text(text), run));
  }

  String text(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  private Pattern pattern(String wanted, String wantedFlags) {
    Pattern known = compiled;
    if (known != null && wanted.equals(source) && wantedFlags.equals(flags)) {
      return known;
    }
    Pattern fresh = compile(wanted, wantedFlags);
    source = wanted;
    flags = wantedFlags;
    compiled = fresh;
    return fresh;
  }

  private Pattern compile(String wanted, String wantedFlags) {
    if (RepeatCount.of(wanted) > LARGEST_PROGRAM || wanted.length() > LONGEST) {
      throw run.stopped(
          LimitExceeded.refused(
              "A regular expression is too long, or repeats too often. Shorten it."));
    }
    try {
      String text = wantedFlags.contains("x") ? withoutSpace(wanted) : wanted;
      return Pattern.compile(
          wantedFlags.contains("q") ? Pattern.quote(wanted) : text, mask(wantedFlags));
    } catch (PatternSyntaxException e) {
      throw run.stopped(
          LimitExceeded.refused(
              "The regular expression '"
                  + wanted
                  + "' cannot be used: "
                  + e.getDescription()
                  + ". Look-around and back references are not available."));
    }
  }

  private static int mask(String flags) {
    int mask = 0;
    for (int index = 0; index < flags.length(); index++) {
      mask |= mask(flags.charAt(index));
    }
    return mask;
  }

  private static int mask(char flag) {
    return switch (flag) {
      case 'i' -> Pattern.CASE_INSENSITIVE;
      case 's' -> Pattern.DOTALL;
      case 'm' -> Pattern.MULTILINE;
      case 'x', 'q' -> 0;
      default -> throw new ExprEvalException("Unsupported flag of a pattern: " + flag);
    };
  }

  /** As XPath has it: white space is left out, but in classes of characters. */
  private static String withoutSpace(String pattern) {
    StringBuilder text = new StringBuilder();
    int classes = 0;
    for (int index = 0; index < pattern.length(); index++) {
      char next = pattern.charAt(index);
      if (next == '\\' && index + 1 < pattern.length()) {
        text.append(next).append(pattern.charAt(++index));
        continue;
      }
      classes += next == '[' ? 1 : next == ']' ? -1 : 0;
      if (classes > 0 || " \t\n\r".indexOf(next) < 0) {
        text.append(next);
      }
    }
    return text.toString();
  }
}
