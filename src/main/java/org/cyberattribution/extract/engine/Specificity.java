package org.cyberattribution.extract.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;

/** Whether the words of an activity tell an incident of its own, rather than the document's. */
final class Specificity {
  /** 'Cyber attacks against computer systems': said of any incident. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?s)(?:[Tt]he |[Aa]n? |[Tt]heir |[Ii]ts )?(?:malicious |recent |several )?(?:cyber[- ]?attacks?|cyber activit\\p{L}+|attacks?|hacking|cyber operations?|activit\\p{L}+|campaigns?)\\b[^\\p{Lu}]*");

  /** 'These attacks', wherever it stands, and no victim behind it. */
  private static final Pattern MEANT =
      Pattern.compile(
          "(?i)\\b(?:this|these|such|those) (?:cyber[- ]?)?(?:attack|incident|activit|breach|hack|operation|campaign)\\p{L}*(?! (?:on|against|of|targeting|in) )");

  private static final Pattern AMOUNT =
      Pattern.compile("(?:[$€£¥]\\s?\\d|\\d\\s(?:m|b|tr)illion\\b)");

  private static final int LONG = 6;
  private static final Set<SpeechAct> MAY_BE_NEW =
      Set.of(SpeechAct.ATTRIBUTES, SpeechAct.SANCTIONS, SpeechAct.CHARGES);

  private final DocumentContext context;
  private final Topic topic;

  Specificity(DocumentContext context, Topic topic) {
    this.context = context;
    this.topic = topic;
  }

  /** Whether words are said of any incident. */
  boolean isGeneric(String what) {
    return GENERIC.matcher(what).matches() || MEANT.matcher(what).find();
  }

  /** A firm's own report tells many deeds of the one campaign that it is about. */
  private boolean isByFirm() {
    return context.issuer().filter(issuer -> issuer.is(PartyClass.COMPANY)).isPresent();
  }

  /** Whether an activity is told by more than 'these attacks': by a victim that has a name. */
  boolean has(Assertion assertion, String what, List<Referent> whom) {
    if (!MAY_BE_NEW.contains(assertion.act())
        || whom.stream().allMatch(each -> each.level() == Level.TERRITORY)) {
      return false;
    }
    boolean told =
        topic.isCyber(what)
            || assertion.frame().isDeed()
            || assertion.act() != SpeechAct.ATTRIBUTES;
    if (!told
        || MEANT.matcher(what).find()
        || what.toLowerCase(Locale.ROOT)
            .matches(
                "(?s)^(?:(?:this|these|such|those)\\b.*|the (?:attack|incident|activit|breach|hack).{0,60})$")) {
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
    boolean telling =
        !isByFirm() && what.split("\\s+", -1).length > LONG && !GENERIC.matcher(what).matches();
    return telling || AMOUNT.matcher(what).find();
  }
}
