package org.cyberattribution.extract.claim;

import java.util.List;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.SpeechAct;

/**
 * One act that a sentence reports or performs, its participants found but nothing yet decided about
 * incident, date or doubles.
 *
 * @param whom the accused, or whom else the act is about
 * @param to the addressed, the supported, or those whose words are meant
 * @param what the activity in the sentence's words, or the empty text
 * @param begin the offset in the sentence of the words that carry it
 * @param end the offset behind them
 * @param quoted whether the words are the speaker's own
 */
public record Assertion(
    Frame frame,
    SpeechAct act,
    Referent speaker,
    List<Referent> whom,
    List<Referent> to,
    String what,
    Sentence sentence,
    int begin,
    int end,
    boolean quoted) {

  Assertion withWhom(List<Referent> other) {
    return new Assertion(frame, act, speaker, other, to, what, sentence, begin, end, quoted);
  }
}
