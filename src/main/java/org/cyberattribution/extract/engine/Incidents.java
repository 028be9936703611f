package org.cyberattribution.extract.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.incident.IncidentMatcher;
import org.cyberattribution.extract.incident.IncidentMatcher.Match;
import org.cyberattribution.extract.incident.Provisional;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.SpeechAct;
import org.jspecify.annotations.Nullable;

/** Which incident each assertion of a document is about, also where it only says 'the attack'. */
final class Incidents {
  private static final double CLEAR = 6;
  private static final double HINT = 2.5;
  private static final int LEAD = 4;
  private static final Set<SpeechAct> MAY_BE_NEW =
      Set.of(SpeechAct.ATTRIBUTES, SpeechAct.SANCTIONS, SpeechAct.CHARGES);

  private final DocumentContext context;
  private final IncidentMatcher matcher;
  private final Provisional provisional;
  private final Topic topic;
  private final @Nullable Incident main;
  private @Nullable Incident last;

  Incidents(
      DocumentContext context, IncidentMatcher matcher, Provisional provisional, Topic topic) {
    this.context = context;
    this.matcher = matcher;
    this.provisional = provisional;
    this.topic = topic;
    this.main = findMain().orElse(null);
    this.last = main;
  }

  private Optional<Incident> findMain() {
    String lead =
        context.title()
            + "\n"
            + context.sentences().stream()
                .limit(LEAD)
                .map(Sentence::text)
                .collect(Collectors.joining("\n"));
    Set<String> parties = new HashSet<>();
    context.sentences().stream().limit(LEAD).forEach(sentence -> parties.addAll(parties(sentence)));
    return matcher.matches(lead, parties, Optional.ofNullable(context.source().date())).stream()
        .findFirst()
        .filter(match -> match.weight() >= CLEAR)
        .or(() -> whole())
        .map(Match::incident);
  }

  private Optional<Match> whole() {
    return matcher.matches(context.source().text(), Set.of(), Optional.empty()).stream()
        .findFirst()
        .filter(match -> match.weight() >= 2 * CLEAR - 2);
  }

  private Set<String> parties(Sentence sentence) {
    return context.mentions(sentence).stream()
        .flatMap(mention -> mention.senses().stream())
        .map(sense -> sense.party().id())
        .collect(Collectors.toSet());
  }

  Incident of(Assertion assertion, List<Referent> whom) {
    Incident found = find(assertion, whom);
    last = found;
    return found;
  }

  private Incident find(Assertion assertion, List<Referent> whom) {
    Sentence sentence = assertion.sentence();
    boolean specific = MAY_BE_NEW.contains(assertion.act()) && isSpecific(assertion, whom);
    String passage = specific ? assertion.what() : assertion.what() + " " + sentence.text();
    List<Match> matches =
        matcher.matches(
            withoutSpeaker(passage, assertion),
            parties(sentence),
            Optional.ofNullable(context.source().date()));
    Incident known = main;
    if (known != null && isNear(known, matches)) {
      return known;
    }
    if (!matches.isEmpty() && matches.get(0).weight() >= CLEAR) {
      return matches.get(0).incident();
    }
    if (specific) {
      return provisional.of(assertion.what().split(" ; ", 2)[0], accused(whom));
    }
    Incident current = main == null ? last : main;
    return current == null ? provisional.of(label(assertion), accused(whom)) : current;
  }

  private static boolean isNear(Incident known, List<Match> matches) {
    return matches.stream()
        .filter(match -> match.incident().equals(known) && match.weight() >= HINT)
        .anyMatch(match -> match.weight() + 3 >= matches.get(0).weight());
  }

  /** The speaker's own name tells nothing of the victim. */
  private static String withoutSpeaker(String passage, Assertion assertion) {
    Party party = assertion.speaker().party();
    if (party == null) {
      return passage;
    }
    String left = passage;
    for (String name : party.aliases()) {
      left = left.replaceAll("\\b" + java.util.regex.Pattern.quote(name) + "(?![\\p{L}])", " ");
    }
    return left.replace(party.name(), " ");
  }

  /** Whether an activity is told by more than 'these attacks': by a victim that has a name. */
  private boolean isSpecific(Assertion assertion, List<Referent> whom) {
    String what = assertion.what();
    if (whom.stream().allMatch(each -> each.level() == Level.TERRITORY)) {
      return false;
    }
    boolean told =
        topic.isCyber(what)
            || assertion.frame().isDeed()
            || assertion.act() != SpeechAct.ATTRIBUTES;
    if (!told
        || what.toLowerCase(Locale.ROOT)
            .matches(
                "^(this|these|such|those|the (attack|incident|activit|breach|hack)).{0,60}$")) {
      return false;
    }
    Set<String> accused =
        whom.stream()
            .filter(each -> each.party() != null)
            .map(each -> each.party().id())
            .collect(Collectors.toSet());
    for (Mention mention : context.mentions(assertion.sentence())) {
      String name = assertion.sentence().text().substring(mention.begin(), mention.end());
      boolean inWhat = what.contains(name);
      if (inWhat
          && mention.senses().stream().noneMatch(sense -> accused.contains(sense.party().id()))) {
        return true;
      }
    }
    return what.split("\\s+", -1).length > 6;
  }

  private static String accused(List<Referent> whom) {
    return whom.stream()
        .map(Referent::party)
        .filter(java.util.Objects::nonNull)
        .map(Party::name)
        .limit(2)
        .collect(Collectors.joining(", "));
  }

  private String label(Assertion assertion) {
    if (topic.isActivity(assertion.what()) && assertion.what().split("\\s+", -1).length > 2) {
      return assertion.what();
    }
    return context.title();
  }
}
