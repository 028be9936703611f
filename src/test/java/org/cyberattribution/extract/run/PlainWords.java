package org.cyberattribution.extract.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.Extraction;
import org.cyberattribution.extract.Extractor;
import org.cyberattribution.extract.SourceText;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Utterance;

/** A small extractor that knows one pattern of words: 'X blamed Y for the Z attack'. */
final class PlainWords implements Extractor {
  private static final Pattern BLAMED =
      Pattern.compile("(\\w+) blamed (\\w+) for the (\\w+) attack");

  private final Names names;

  PlainWords(Names names) {
    this.names = names;
  }

  @Override
  public Extraction extract(SourceText text) {
    List<Claim> claims = new ArrayList<>();
    List<Incident> incidents = new ArrayList<>();
    Source source = new Source(text.id(), text.title(), null, text.date(), "en", text.url(), null);
    Matcher matcher = BLAMED.matcher(text.text());
    while (matcher.find()) {
      Incident incident = incident(matcher.group(3));
      incidents.add(incident);
      claims.add(statement(text.id() + "-" + claims.size(), matcher, incident, source));
    }
    Dataset dataset = new Dataset(text.id(), text.title(), null, null, "plain-words");
    return new Extraction(
        new Document(dataset, List.of(), List.of(), incidents, List.of(source), List.of(), claims),
        List.of());
  }

  private static Incident incident(String name) {
    return Incident.of(
        name.toLowerCase(java.util.Locale.ROOT) + "-attack",
        Incident.Kind.INCIDENT,
        name + " attack");
  }

  private Statement statement(String id, Matcher words, Incident incident, Source source) {
    Party speaker = party(words.group(1));
    Spoken spoken =
        Spoken.of(
            speaker, speaker, new Utterance(id, null, null, null), null, Confidence.NOT_RECORDED);
    Evidence evidence = new Evidence(words.group(), words.start(), words.end());
    return new Statement(
        id,
        spoken,
        new Reported(source, null, null, null, List.of(evidence), List.of()),
        new Recorded("plain-words", null, null, null, null, null, null),
        SpeechAct.ATTRIBUTES,
        List.of(new Statement.Target(party(words.group(2)), SpeechAct.ATTRIBUTES.targetRole())),
        null,
        List.of(),
        incident,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private Party party(String name) {
    if (names.party(name) instanceof Names.Lookup.Found<Party> found) {
      return found.entity();
    }
    throw new AssertionError("no party " + name);
  }
}
