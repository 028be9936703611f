package org.cyberattribution.extract.engine;

import java.util.ArrayList;
import java.util.List;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Framing;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;

/** An assertion whose speaker, accused and incident are resolved, before doubles are joined. */
record Draft(
    Assertion assertion,
    Participant speaker,
    List<Referent> whom,
    Incident incident,
    List<Framing> framings,
    List<Sentence> sentences) {

  /** The sentences of both. */
  Draft withSentences(List<Sentence> others) {
    List<Sentence> all = new ArrayList<>(sentences);
    all.addAll(others);
    return new Draft(assertion, speaker, whom, incident, framings, all);
  }

  /** Whom the speaker speaks for. */
  Participant behalf(Names names) {
    return speaker instanceof Party party ? names.spokenFor(party) : speaker;
  }

  Draft withWhom(List<Referent> other) {
    return new Draft(assertion, speaker, other, incident, framings, sentences);
  }

  Draft withFraming(List<Framing> other) {
    return new Draft(assertion, speaker, whom, incident, other, sentences);
  }
}
