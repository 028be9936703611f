package org.cyberattribution.ingest;

import java.util.List;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Directness;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Who says what a catalogue's entry holds, and where it stands: the catalogue itself, or somebody
 * whose word it retells.
 *
 * @param answered the utterances that this one answers
 * @param quote the words of the entry, where it has any
 */
public record Voice(
    Participant speaker,
    Participant reportedBy,
    Directness directness,
    Utterance utterance,
    List<Utterance> answered,
    @Nullable DateText date,
    @Nullable String quote,
    Source entry,
    Recorded recorded) {

  /** A catalogue's own word. */
  public static Voice own(
      Participant catalogue,
      Utterance utterance,
      @Nullable DateText date,
      Source entry,
      Recorded recorded) {
    return new Voice(
        catalogue,
        catalogue,
        Directness.PRIMARY,
        utterance,
        List.of(),
        date,
        null,
        entry,
        recorded);
  }

  /** Somebody else's word, retold in the same entry; when it was given is not said. */
  public Voice retelling(Participant other, Utterance said) {
    return new Voice(
        other, reportedBy, Directness.PARAPHRASED, said, List.of(), null, null, entry, recorded);
  }

  /** The same voice in another document. */
  public Voice in(Source document) {
    return new Voice(
        speaker, reportedBy, directness, utterance, answered, date, quote, document, recorded);
  }

  /** The same voice, answering what was said on another occasion. */
  public Voice answering(Utterance other) {
    return new Voice(
        speaker, reportedBy, directness, utterance, List.of(other), date, quote, entry, recorded);
  }

  /** The same voice in its own words. */
  public Voice quoting(@Nullable String words) {
    return new Voice(
        speaker, reportedBy, directness, utterance, answered, date, words, entry, recorded);
  }

  /** The same voice, with what the catalogue says of one claim beyond the model, as JSON. */
  public Voice with(@Nullable String extra) {
    return new Voice(
        speaker,
        reportedBy,
        directness,
        utterance,
        answered,
        date,
        quote,
        entry,
        recorded.withExtra(extra));
  }

  /** The first layer of a claim of this voice. */
  public Spoken spoken(Confidence confidence) {
    return new Spoken(
        speaker, speaker, null, utterance, answered, date, null, null, confidence, null, null);
  }

  /** The second layer of a claim of this voice. */
  public Reported reported() {
    List<Evidence> evidence = quote == null ? List.of() : List.of(new Evidence(quote, null, null));
    return new Reported(entry, reportedBy, null, directness, evidence, List.of());
  }
}
