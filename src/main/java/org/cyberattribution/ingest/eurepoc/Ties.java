package org.cyberattribution.ingest.eurepoc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueVoice;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.eurepoc.Attributors.Attributor;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Party;
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
  private static final int REMEMBERED = 1 << 16;

  private final SourceImport source;
  private final RecordSink sink;
  private final CatalogueVoice voice;
  private final Initiators initiators;
  private final Map<String, Boolean> written =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  Ties(SourceImport source, RecordSink sink, CatalogueVoice voice, Initiators initiators) {
    this.source = source;
    this.sink = sink;
    this.voice = voice;
    this.initiators = initiators;
  }

  void write(CodedAttribution coded, List<Attributor> attributors) {
    Coding coding = coded.coding();
    if (!initiators.categories(coding).equals(Set.of(InitiatorCategory.AFFILIATED))) {
      return;
    }
    boolean invoked = isInvoked(coding);
    for (Party member : initiators.named(coding, coded.entry())) {
      for (Party state : initiators.states(coding)) {
        if (invoked) {
          attributors.forEach(attributor -> suggested(coded, attributor, member, state));
        } else {
          widelyHeld(coded, member, state);
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
        new Spoken(
            attributor.speaker(),
            attributor.onBehalfOf(),
            null,
            coded.utterance(),
            List.of(),
            coded.date(),
            null,
            null,
            confidence(),
            null,
            null);
    String id =
        coded.id() + "-tie-" + Slug.of(attributor.speaker().label()) + "-" + key(member, state);
    write(id, spoken, coded, member, state, false);
  }

  private void widelyHeld(CodedAttribution coded, Party member, Party state) {
    String id = source.id("tie-" + key(member, state));
    if (written.put(id, true) == null) {
      write(id, voice.spoken(confidence()), coded, member, state, true);
    }
  }

  private void write(
      String id, Spoken spoken, CodedAttribution coded, Party member, Party state, boolean own) {
    if (member.equals(state)) {
      return;
    }
    sink.claim(
        new AffiliationClaim(
            id,
            spoken,
            own ? voice.own(coded.entry()) : voice.retold(coded.entry()),
            source.recorded(null),
            member,
            state,
            Affiliation.UNSPECIFIED,
            null,
            null));
  }

  private static Confidence confidence() {
    return new Confidence("state-affiliation suggested", Strength.TENTATIVE);
  }

  private static String key(Party member, Party state) {
    return member.id() + "-" + state.id();
  }
}
