package org.cyberattribution.ingest;

import java.util.List;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Directness;
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
 */
public record Voice(
    Participant speaker,
    Participant onBehalfOf,
    Participant reportedBy,
    Directness directness,
    Utterance utterance,
    List<Utterance> refersTo,
    @Nullable DateText date,
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
        catalogue,
        Directness.PRIMARY,
        utterance,
        List.of(),
        date,
        entry,
        recorded);
  }

  /** Somebody else's word, retold in the same entry; when it was given is not said. */
  public Voice retelling(Participant other, Utterance said) {
    return new Voice(
        other, other, reportedBy, Directness.PARAPHRASED, said, List.of(), null, entry, recorded);
  }

  /** The same voice in another document. */
  public Voice in(Source document) {
    return new Voice(
        speaker, onBehalfOf, reportedBy, directness, utterance, refersTo, date, document, recorded);
  }

  /** The same voice, with what the catalogue says of one claim beyond the model, as JSON. */
  public Voice with(@Nullable String extra) {
    return new Voice(
        speaker,
        onBehalfOf,
        reportedBy,
        directness,
        utterance,
        refersTo,
        date,
        entry,
        new Recorded(
            recorded.recordedBy(),
            recorded.recordedOn(),
            recorded.checked(),
            recorded.reviewedBy(),
            recorded.score(),
            recorded.note(),
            extra));
  }

  /** The first layer of a claim of this voice. */
  public Spoken spoken(Confidence confidence) {
    return new Spoken(
        speaker, onBehalfOf, null, utterance, refersTo, date, null, null, confidence, null, null);
  }

  /** The second layer of a claim of this voice. */
  public Reported reported() {
    return new Reported(entry, reportedBy, null, directness, List.of(), List.of());
  }
}
