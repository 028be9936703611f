package org.cyberattribution.extract.text;

/**
 * A sentence where it stands.
 *
 * @param index its place among the document's sentences
 * @param paragraph the number of its paragraph
 * @param begin the offset of its first char in the document
 * @param end the offset behind its last char
 */
public record Sentence(int index, int paragraph, int begin, int end, String text, Part part) {

  /** What part of a document a sentence belongs to. */
  public enum Part {
    /** The document's title. */
    HEADLINE,
    /** A line below the title or between paragraphs that is no sentence of the body. */
    HEADING,
    BODY
  }

  public boolean isBody() {
    return part == Part.BODY;
  }
}
