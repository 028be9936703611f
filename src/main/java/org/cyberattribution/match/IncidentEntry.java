package org.cyberattribution.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a list of incidents says of one.
 *
 * @param list the list that it stands in
 * @param names its names; a number is none
 * @param words the words of its names, victims and the beginning of its description
 * @param allWords those of the whole description too
 * @param sources addresses of documents that are cited for it
 */
record IncidentEntry(
    Node node,
    String list,
    List<String> names,
    @Nullable Span span,
    Set<String> words,
    Set<String> allWords,
    Set<String> victims,
    Set<String> malware,
    Set<String> sources) {
  private static final int BEGINNING = 500;

  static IncidentEntry of(
      Node node,
      String list,
      List<String> names,
      @Nullable Span span,
      String description,
      Set<String> victims,
      Set<String> malware,
      Set<String> sources) {
    List<String> texts = new ArrayList<>(names);
    texts.addAll(victims);
    texts.addAll(malware);
    texts.add(description.substring(0, Math.min(BEGINNING, description.length())));
    Set<String> words = Words.of(String.join(" . ", texts));
    Set<String> all = new LinkedHashSet<>(words);
    all.addAll(Words.of(description));
    return new IncidentEntry(node, list, names, span, words, all, victims, malware, sources);
  }

  boolean isCurated() {
    return list.equals(IncidentEntries.CURATED);
  }

  String id() {
    return node.toString().replaceFirst(".*/", "");
  }

  String name() {
    return names.isEmpty() ? id() : names.get(0);
  }
}
