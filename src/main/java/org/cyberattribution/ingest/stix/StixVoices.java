package org.cyberattribution.ingest.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.WebAddress;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.Utterance;

/** Who speaks in an object, on which occasion, citing what, and how surely. */
final class StixVoices {
  private final StixIndex index;
  private final StixParties parties;
  private final SourceImport source;
  private final StixAccess access;

  StixVoices(StixIndex index, StixParties parties, SourceImport source) {
    this.index = index;
    this.parties = parties;
    this.source = source;
    this.access = new StixAccess(index);
  }

  /** The producer's voice in an object; making it is the occasion. */
  Voice of(JsonEntry object, String title) {
    StixObject known = StixObject.of(object);
    Participant producer = parties.producer(known.createdBy(), object.position());
    return Voice.own(
        producer,
        utterance(known.id(), title, object),
        StixTime.day(object, "created").orElse(null),
        entry(object, title, producer),
        source.recorded(null));
  }

  /** The occasion on which an object was made; what is known of it stands with the object. */
  Utterance utterance(String id) {
    return new Utterance(source.id(id), null, null, null);
  }

  private Utterance utterance(String id, String title, JsonEntry object) {
    return new Utterance(source.id(id), title, StixTime.day(object, "created").orElse(null), null);
  }

  private Source entry(JsonEntry object, String title, Participant producer) {
    StixCitations citations = new StixCitations(object);
    List<Source> cited = new ArrayList<>(citations.documents());
    index.reports(object.text("id").orElse("")).stream()
        .filter(report -> !access.level(report).isRestricted())
        .forEach(report -> cited.add(report(report, object)));
    return new Source(
        source.id(object.text("id").orElse("")),
        title,
        producer,
        StixTime.day(object, "modified").orElse(null),
        null,
        citations.ownPage().flatMap(WebAddress::of).orElse(null),
        null,
        cited);
  }

  /** A report of the same file that holds the object. */
  private Source report(StixObject report, JsonEntry object) {
    return new Source(
        source.id(report.id()),
        StixParties.name(report),
        parties.producer(report.createdBy(), object.position()),
        Optional.ofNullable(report.detail()).flatMap(StixTime::day).orElse(null),
        null,
        null,
        null);
  }

  /** A document for one name of an object, if others are cited for it than for the object. */
  Voice forName(Voice voice, JsonEntry object, String name, String id) {
    List<Source> cited = new StixCitations(object).documentsFor(name);
    Source whole = voice.entry();
    return cited.isEmpty()
        ? voice
        : voice.in(
            new Source(
                id,
                whole.title() + ", the name " + name,
                whole.publisher(),
                whole.date(),
                whole.language(),
                whole.url(),
                null,
                cited));
  }

  /** The confidence of an object, on the scale that STIX gives for its numbers. */
  static Confidence confidence(JsonEntry object) {
    Optional<String> number = object.text("confidence").filter(text -> text.matches("[0-9]{1,3}"));
    return number
        .map(text -> new Confidence(text, strength(Integer.parseInt(text))))
        .orElse(Confidence.NOT_RECORDED);
  }

  private static Strength strength(int number) {
    if (number == 0) {
      return Strength.STIX_NONE;
    } else if (number < 30) {
      return Strength.STIX_LOW;
    }
    return number < 70 ? Strength.STIX_MEDIUM : Strength.STIX_HIGH;
  }
}
