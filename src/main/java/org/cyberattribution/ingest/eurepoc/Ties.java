package org.cyberattribution.ingest.eurepoc;

import java.util.List;
import java.util.Set;
import org.cyberattribution.ingest.Edition;
import org.cyberattribution.ingest.Recent;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.eurepoc.Attributors.Attributor;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Strength;

/**
 * The ties to a state that the category 'state-affiliation suggested' stands for. Who suggests them
 * is not coded in the columns of version 1.1, whose coders used the category also for a 'widely
 * held view' that nobody invoked in the case; so the coders speak, unless a later column tells
 * better.
 */
final class Ties {
  private static final String NOT_INVOKED = "not invoked in this case";
  private static final Confidence SUGGESTED =
      new Confidence("state-affiliation suggested", Strength.TENTATIVE);

  private final SourceImport source;
  private final RecordSink sink;
  private final Edition edition;
  private final Initiators initiators;
  private final Recent<Boolean> written = new Recent<>();

  Ties(SourceImport source, RecordSink sink, Edition edition, Initiators initiators) {
    this.source = source;
    this.sink = sink;
    this.edition = edition;
    this.initiators = initiators;
  }

  void write(CodedAttribution coded, List<Attributor> attributors) {
    Coding coding = coded.coding();
    if (!Initiators.categories(coding).equals(Set.of(InitiatorCategory.AFFILIATED))) {
      return;
    }
    boolean invoked = isInvoked(coding);
    for (Party member : initiators.named(coding)) {
      for (Party state : initiators.states(coding)) {
        if (invoked) {
          attributors.forEach(attributor -> suggested(coded, attributor, member, state));
        } else {
          widelyHeld(member, state);
        }
      }
    }
  }

  private static boolean isInvoked(Coding coding) {
    Set<String> details = coding.cells(AttributionColumn.SUBCATEGORY);
    return !details.isEmpty() && details.stream().noneMatch(detail -> detail.contains(NOT_INVOKED));
  }

  private void suggested(CodedAttribution coded, Attributor attributor, Party member, Party state) {
    Spoken spoken =
        Spoken.of(
            attributor.speaker(),
            attributor.onBehalfOf(),
            coded.utterance(),
            coded.date(),
            SUGGESTED);
    String by = Slug.of(attributor.speaker().label());
    write(
        coded.id() + "-tie-" + by + "-" + key(member, state),
        spoken,
        edition.retold(coded.entry()),
        member,
        state);
  }

  /** One claim for all cases, since the view is of the actor and of none of them. */
  private void widelyHeld(Party member, Party state) {
    String id = source.id("tie-" + key(member, state));
    if (written.put(id, true) == null) {
      Voice own = edition.own(edition.whole());
      write(id, own.spoken(SUGGESTED), own.reported(), member, state);
    }
  }

  private void write(String id, Spoken spoken, Reported reported, Party member, Party state) {
    if (!member.equals(state)) {
      sink.claim(
          new AffiliationClaim(
              id,
              spoken,
              reported,
              source.recorded(null),
              member,
              state,
              Affiliation.UNSPECIFIED,
              null,
              null));
    }
  }

  private static String key(Party member, Party state) {
    return member.id() + "-" + state.id();
  }
}
