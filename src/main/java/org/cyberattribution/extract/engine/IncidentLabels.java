package org.cyberattribution.extract.engine;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
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

  private static final Pattern HARMING =
      Pattern.compile(
          "\\b(?:(stole|stolen|stealing|steals?)|hack\\p{L}*|attack\\p{L}*|target\\p{L}*|breach\\p{L}*|compromis\\p{L}*|infiltrat\\p{L}*|penetrat\\p{L}*)(?: \\p{L}+)?\\s*$");

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

  /** What a verb did, as a noun says it: 'theft of', 'attack on'. */
  String deed(Assertion assertion, String told) {
    String words = assertion.sentence().text().substring(assertion.begin(), assertion.end());
    int at = words.indexOf(told);
    Matcher verb = HARMING.matcher(at > 0 ? words.substring(0, at) : "");
    if (!assertion.frame().isDeed() || topic.isActivity(told) || !verb.find()) {
      return told;
    }
    return (verb.group(1) == null ? "Attack on " : "Theft of ") + told;
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
