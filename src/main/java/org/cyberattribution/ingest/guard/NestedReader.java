package org.cyberattribution.ingest.guard;

import java.io.Reader;

/**
 * A text in Turtle, TriG or JSON whose brackets may nest only so deep and whose terms may be only
 * so long, since their parsers recurse with the one and keep the other in memory.
 */
public final class NestedReader extends CheckedReader {
  private final int deepest;
  private final int longestTerm;
  private State state = State.BETWEEN;
  private char quote;
  private int quotes;
  private boolean isLong;
  private boolean escaped;
  private int depth;
  private int term;

  private enum State {
    BETWEEN,
    OPENING,
    TEXT,
    IRI,
    COMMENT
  }

  public NestedReader(Reader in, int deepest, int longestTerm) {
    super(in);
    this.deepest = deepest;
    this.longestTerm = longestTerm;
  }

  @Override
  void check(char character) throws HostileInput {
    switch (state) {
      case BETWEEN -> between(character);
      case OPENING -> opening(character);
      case TEXT -> text(character);
      case IRI -> endAt(character == '>' || character <= ' ');
      case COMMENT -> state = character == '\n' ? State.BETWEEN : State.COMMENT;
    }
  }

  private void between(char character) throws HostileInput {
    switch (character) {
      case '"', '\'' -> start(State.OPENING, character);
      case '<' -> start(State.IRI, character);
      case '#' -> state = State.COMMENT;
      case '[', '(', '{' -> deeper();
      case ']', ')', '}' -> depth--;
      default -> grow(Character.isWhitespace(character));
    }
  }

  private void start(State next, char opened) {
    state = next;
    quote = opened;
    quotes = 1;
    isLong = false;
    escaped = false;
    term = 0;
  }

  private void deeper() throws HostileInput {
    if (++depth > deepest) {
      throw new HostileInput("it is nested deeper than " + deepest + " levels");
    }
    term = 0;
  }

  /** After a quotation mark: a second one ends an empty text, a third opens a long one. */
  private void opening(char character) throws HostileInput {
    if (character == quote && ++quotes == 3) {
      isLong = true;
      quotes = 0;
      state = State.TEXT;
    } else if (character != quote) {
      boolean empty = quotes == 2;
      quotes = 0;
      state = empty ? State.BETWEEN : State.TEXT;
      check(character);
    }
  }

  private void text(char character) throws HostileInput {
    boolean isQuote = character == quote && !escaped;
    escaped = character == '\\' && !escaped;
    quotes = isQuote ? quotes + 1 : 0;
    endAt(isQuote && quotes == (isLong ? 3 : 1));
  }

  private void endAt(boolean end) throws HostileInput {
    grow(end);
    if (end) {
      state = State.BETWEEN;
    }
  }

  private void grow(boolean end) throws HostileInput {
    term = end ? 0 : term + 1;
    if (term > longestTerm) {
      throw new HostileInput("a term is longer than " + longestTerm + " characters");
    }
  }
}
