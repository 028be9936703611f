package org.cyberattribution.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first layer of a claim: who spoke, for whom, on which occasion, when and how surely.
 *
 * @param speaker the most specific party that the text makes the subject
 * @param onBehalfOf the state or organisation spoken for, else the speaker
 * @param refersTo the utterances that this one answers
 * @param earliest a bound known beyond what the date's own text says
 */
public record Spoken(
    Participant speaker,
    Participant onBehalfOf,
    @Nullable Party spokesperson,
    Utterance utterance,
    List<Utterance> refersTo,
    @Nullable DateText date,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    Confidence confidence,
    @Nullable Basis basis,
    @Nullable AttributorRole attributorRole) {

  /** What is spoken in answer to nobody, where neither a person nor the grounds are told. */
  public static Spoken of(
      Participant speaker,
      Participant onBehalfOf,
      Utterance utterance,
      @Nullable DateText date,
      Confidence confidence) {
    return new Spoken(
        speaker, onBehalfOf, null, utterance, List.of(), date, null, null, confidence, null, null);
  }
}
