package org.cyberattribution.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into paragraphs and sentences without a model, since that is done for every
 * document, also those that no parser will see.
 */
public final class Sentences {
  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final Pattern HEADLINE = Pattern.compile("^#{1,6}\\s+");
  private static final Pattern MARK = Pattern.compile("^[\\s>*•|#-]+");
  private static final Pattern STOP = Pattern.compile("[.!?]+[\"'”’)\\]*]*(?=\\s+)");
  private static final Pattern STARTS =
      Pattern.compile("^\\s+[\"'“‘(\\[—–-]*\\s*[\\p{Lu}\\p{Nd}\\[]");
  private static final Pattern ABBREVIATION = Pattern.compile("(?:^|[\\s(\"“.])([\\p{L}.]+)\\.$");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?:;,][\"'”’)\\]*]*\\s*$|[\"”’]\\s*$");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "sen", "rep", "gov", "sgt",
          "st", "no", "nos", "vs", "inc", "ltd", "corp", "co", "jr", "sr", "dept", "est", "art",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
          "e.g", "i.e", "etc", "cf", "u.s", "u.k", "e.u", "u.n", "u.s.a", "d.c", "p.r", "p.r.c",
          "e.o", "a.m", "p.m");
  private static final int LONGEST_HEADING = 160;

  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();
  private int paragraph;

  private Sentences(String text) {
    this.text = text;
  }

  public static List<Sentence> of(String text) {
    Sentences splitter = new Sentences(text);
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      splitter.paragraph(line.start(), line.end());
    }
    return splitter.sentences;
  }

  private void paragraph(int lineBegin, int lineEnd) {
    int begin = lineBegin;
    Matcher mark = MARK.matcher(text.substring(lineBegin, lineEnd));
    boolean heading = HEADLINE.matcher(text.substring(lineBegin, lineEnd)).find();
    if (mark.find()) {
      begin += mark.end();
    }
    int end = lineEnd;
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      paragraph++;
      split(begin, end, heading);
    }
  }

  private void split(int begin, int end, boolean heading) {
    String line = text.substring(begin, end);
    if (heading || isHeading(line)) {
      add(begin, end, sentences.isEmpty() ? Sentence.Part.HEADLINE : Sentence.Part.HEADING);
      return;
    }
    int start = 0;
    Matcher stop = STOP.matcher(line);
    while (stop.find()) {
      if (endsSentence(line, stop)) {
        add(begin + start, begin + stop.end(), Sentence.Part.BODY);
        start = stop.end();
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
          start++;
        }
      }
    }
    if (start < line.length()) {
      add(begin + start, end, Sentence.Part.BODY);
    }
  }

  private static boolean isHeading(String line) {
    return line.length() < LONGEST_HEADING && !SENTENCE_END.matcher(line).find();
  }

  private static boolean endsSentence(String line, Matcher stop) {
    if (!STARTS.matcher(line.substring(stop.end())).find()) {
      return false;
    }
    if (stop.group().charAt(0) != '.') {
      return true;
    }
    Matcher word = ABBREVIATION.matcher(line.substring(0, stop.start() + 1));
    return !word.find() || !isAbbreviation(word.group(1), line.substring(stop.end()));
  }

  /** 'U.S.' may end a sentence; it does where what follows is a word that begins one. */
  private static boolean isAbbreviation(String word, String rest) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    if (lower.contains(".") && ABBREVIATIONS.contains(lower)) {
      return !rest.strip()
          .matches("(?s)(The|A|An|In|It|This|These|That|They|We|He|She|On|At)\\b.*");
    }
    return initial || ABBREVIATIONS.contains(lower);
  }

  private void add(int begin, int end, Sentence.Part part) {
    sentences.add(
        new Sentence(sentences.size(), paragraph, begin, end, text.substring(begin, end), part));
  }
}
