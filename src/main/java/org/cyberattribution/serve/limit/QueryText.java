package org.cyberattribution.serve.limit;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;

/** Looks at a query's text before it is parsed, since the parser recurses as deep as the text. */
public final class QueryText {
  /** Parsing cannot be stopped, and takes as long as there are words and signs. */
  private static final int MOST_TOKENS = 60_000;

  private QueryText() {}

  /**
   * Refuses a text that is too long or nested too deeply.
   *
   * @throws LimitExceeded if it is
   */
  public static void check(String text, Limits limits) {
    if (text.length() > limits.queryBytes()
        || text.getBytes(StandardCharsets.UTF_8).length > limits.queryBytes()) {
      throw LimitExceeded.tooLarge(
          "The query is longer than " + limits.queryBytes() + " bytes. Shorten it.");
    }
    if (depth(text) > limits.depth()) {
      throw tooDeep(limits);
    }
  }

  static LimitExceeded tooDeep(Limits limits) {
    return LimitExceeded.refused(
        "The query is nested deeper than " + limits.depth() + " levels. Flatten it.");
  }

  /** The deepest nesting of brackets and of signs before an operand. */
  private static int depth(String text) {
    SPARQLParser11 tokens = new SPARQLParser11(new StringReader(text));
    int brackets = 0;
    int signs = 0;
    int deepest = 0;
    int count = 0;
    try {
      for (Token token = tokens.getNextToken();
          token.kind != SPARQLParser11Constants.EOF;
          token = tokens.getNextToken()) {
        if (++count > MOST_TOKENS) {
          throw LimitExceeded.tooLarge(
              "The query has more than " + MOST_TOKENS + " words and signs. Ask in parts.");
        }
        signs = isSign(token.kind) ? signs + 1 : 0;
        brackets += step(token.kind);
        deepest = Math.max(deepest, brackets + signs);
      }
    } catch (TokenMgrError e) {
      // The parser will say what is wrong, and goes no deeper than the tokens before that.
      return deepest;
    }
    return deepest;
  }

  private static int step(int kind) {
    return switch (kind) {
      case SPARQLParser11Constants.LBRACE,
          SPARQLParser11Constants.LPAREN,
          SPARQLParser11Constants.LBRACKET ->
          1;
      case SPARQLParser11Constants.RBRACE,
          SPARQLParser11Constants.RPAREN,
          SPARQLParser11Constants.RBRACKET ->
          -1;
      default -> 0;
    };
  }

  private static boolean isSign(int kind) {
    return kind == SPARQLParser11Constants.BANG
        || kind == SPARQLParser11Constants.MINUS
        || kind == SPARQLParser11Constants.PLUS
        || kind == SPARQLParser11Constants.CARAT;
  }
}
