package org.cyberattribution.extract.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms in which a lemma may stand in a text; rather one too many than one too few. */
final class Forms {
  private static final String VOWELS = "aeiou";
  private static final Map<String, List<String>> IRREGULAR =
      Map.ofEntries(
          Map.entry("bear", List.of("bore", "borne")),
          Map.entry("break", List.of("broke", "broken")),
          Map.entry("bring", List.of("brought")),
          Map.entry("catch", List.of("caught")),
          Map.entry("come", List.of("came")),
          Map.entry("do", List.of("did", "does", "done")),
          Map.entry("find", List.of("found")),
          Map.entry("have", List.of("has", "had")),
          Map.entry("hold", List.of("held")),
          Map.entry("know", List.of("knew", "known")),
          Map.entry("lay", List.of("laid")),
          Map.entry("lead", List.of("led")),
          Map.entry("lend", List.of("lent")),
          Map.entry("lie", List.of("lying", "lay", "lain")),
          Map.entry("make", List.of("made")),
          Map.entry("run", List.of("ran")),
          Map.entry("say", List.of("said")),
          Map.entry("see", List.of("saw", "seen")),
          Map.entry("seek", List.of("sought")),
          Map.entry("send", List.of("sent")),
          Map.entry("show", List.of("shown")),
          Map.entry("speak", List.of("spoke", "spoken")),
          Map.entry("stand", List.of("stood")),
          Map.entry("steal", List.of("stole", "stolen")),
          Map.entry("strike", List.of("struck")),
          Map.entry("take", List.of("took", "taken")),
          Map.entry("tell", List.of("told")),
          Map.entry("think", List.of("thought")),
          Map.entry("throw", List.of("threw", "thrown")),
          Map.entry("tie", List.of("tying")),
          Map.entry("undertake", List.of("undertook", "undertaken")),
          Map.entry("withdraw", List.of("withdrew", "withdrawn")),
          Map.entry("write", List.of("wrote", "written")));

  private Forms() {}

  static Set<String> of(String lemma) {
    Set<String> forms = new LinkedHashSet<>(IRREGULAR.getOrDefault(lemma, List.of()));
    forms.add(lemma);
    forms.add(lemma + "s");
    forms.add(lemma + "es");
    forms.add(lemma + "ed");
    forms.add(lemma + "ing");
    shortened(lemma, forms);
    if (endsInConsonant(lemma)) {
      forms.add(lemma + lemma.charAt(lemma.length() - 1) + "ed");
      forms.add(lemma + lemma.charAt(lemma.length() - 1) + "ing");
    }
    return forms;
  }

  private static void shortened(String lemma, Set<String> forms) {
    String stem = lemma.substring(0, lemma.length() - 1);
    if (lemma.endsWith("e")) {
      forms.add(lemma + "d");
      forms.add(stem + "ing");
    } else if (lemma.endsWith("y")) {
      forms.add(stem + "ies");
      forms.add(stem + "ied");
    }
  }

  private static boolean endsInConsonant(String lemma) {
    return lemma.length() > 2 && VOWELS.indexOf(lemma.charAt(lemma.length() - 1)) < 0;
  }
}
