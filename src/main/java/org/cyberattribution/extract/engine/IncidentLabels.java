package org.cyberattribution.extract.engine;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.incident.ActivityPhrases;
import org.cyberattribution.extract.incident.Phrase;
import org.cyberattribution.extract.incident.Wording;
import org.cyberattribution.model.Party;

/** What a reader would call an incident that no list knows. */
final class IncidentLabels {
  private static final Pattern NAMED = Pattern.compile("(?<=.)\\b\\p{Lu}|\\d");

  private final DocumentContext context;
  private final Topic topic;
  private final ActivityPhrases names;

  IncidentLabels(DocumentContext context, Topic topic, ActivityPhrases names) {
    this.context = context;
    this.topic = topic;
    this.names = names;
  }

  Phrase placed(Phrase phrase) {
    return new Phrase(placed(phrase.label()), phrase.key(), phrase.weight(), phrase.begin());
  }

  /** A label that names nobody gets the state that the document speaks from. */
  String placed(String label) {
    boolean named = !context.mentions(label).isEmpty() || NAMED.matcher(label).find();
    return named ? label : context.home().map(home -> label + " – " + home.name()).orElse(label);
  }

  String label(Assertion assertion) {
    if (topic.isActivity(assertion.what()) && assertion.what().split("\\s+", -1).length > 2) {
      return Wording.of(assertion.what());
    }
    return names
        .thing(assertion.sentence().text(), context.mentions(assertion.sentence()))
        .orElse(context.title());
  }

  static String accused(List<Referent> whom) {
    return whom.stream()
        .map(Referent::party)
        .filter(Objects::nonNull)
        .map(Party::name)
        .limit(2)
        .collect(Collectors.joining(", "));
  }
}
