package org.cyberattribution.extract.lexicon;

import java.util.List;
import java.util.Objects;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * Which words perform an act, and where in the sentence they name whom and what; the file of frames
 * explains each field.
 */
public record Frame(
    String act,
    List<String> verbs,
    List<String> adjectives,
    List<String> nouns,
    List<String> prepositions,
    List<String> with,
    List<String> withIn,
    List<String> as,
    List<String> whom,
    List<String> what,
    List<String> to,
    List<String> needs,
    boolean must,
    boolean abstaining,
    boolean passive,
    boolean territory,
    boolean embedded,
    boolean negated,
    @Nullable String measure) {

  private static final String DEED = "deed";

  public Frame {
    verbs = orEmpty(verbs);
    adjectives = orEmpty(adjectives);
    nouns = orEmpty(nouns);
    prepositions = orEmpty(prepositions);
    with = orEmpty(with);
    withIn = orEmpty(withIn);
    as = orEmpty(as);
    whom = orEmpty(whom);
    what = orEmpty(what);
    to = orEmpty(to);
    needs = orEmpty(needs);
  }

  private static List<String> orEmpty(@Nullable List<String> list) {
    return Objects.requireNonNullElse(list, List.of());
  }

  /** Whether the frame tells a deed, which is somebody's claim only if somebody says it. */
  public boolean isDeed() {
    return act.equals(DEED);
  }

  /** Whether somebody is acted against, who may be anybody. */
  public boolean isMeasure() {
    SpeechAct performed = speechAct();
    return performed == SpeechAct.SANCTIONS
        || performed == SpeechAct.CHARGES
        || performed == SpeechAct.RESPONDS;
  }

  public SpeechAct speechAct() {
    return isDeed()
        ? SpeechAct.ATTRIBUTES
        : Term.bySlug(SpeechAct.values(), act)
            .orElseThrow(() -> new IllegalStateException("no act: " + act));
  }

  public boolean isNeeded(String what) {
    return needs.contains(what);
  }
}
