package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.lexicon.Tie;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * Who is named as doer within the phrase of a deed: 'Iran's cyberattack', 'the attack by APT28'.
 */
final class Perpetrators {
  private static final Pattern SOIL =
      Pattern.compile("^(?:'s|’s)? (?:own )?(?:territory|soil)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern TO_SOIL =
      Pattern.compile(
          "(?:territory of|from inside|from within|inside|soil of|located in|based in|ip address(?:es)? in)(?: the)? $",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> DOING =
      Set.of(
          "conduct",
          "carry",
          "perpetrate",
          "commit",
          "link",
          "attribute",
          "tie",
          "launch",
          "orchestrate",
          "stage",
          "wage",
          "connect",
          "undertake",
          "work");

  private static final Pattern DEED =
      Pattern.compile(
          "attack|intrusion|breach|compromise|espionage|theft|sabotage|campaign|operation|activit|hack|interference|behavio|conduct|action|spying|exploitation|incident|pattern|use|aggression|crime");

  /** Nouns of which 'of' tells whose they are, not whom they hit. */
  private static final Set<String> CONDUCT =
      Set.of("behavior", "behaviour", "conduct", "practice", "policy", "recklessness");

  private final DocumentContext context;
  private final Sentence sentence;
  private final Tree tree;
  private final Participants participants;

  Perpetrators(DocumentContext context, Sentence sentence, Tree tree, Participants participants) {
    this.context = context;
    this.sentence = sentence;
    this.tree = tree;
    this.participants = participants;
  }

  List<Referent> of(Token activity) {
    List<Referent> found = new ArrayList<>();
    collect(activity, found, 3);
    return found;
  }

  private void collect(Token noun, List<Referent> found, int depth) {
    for (Token child : tree.children(noun)) {
      String relation = child.relation();
      Optional<String> preposition = tree.preposition(child);
      if (relation.equals("compound") || relation.equals("amod")) {
        actorOf(child).ifPresent(found::add);
      } else if (relation.equals("nmod:poss") && DEED.matcher(Tree.lemma(noun)).find()) {
        owner(child).ifPresent(found::add);
      } else if (preposition.filter("by"::equals).isPresent()) {
        found.addAll(named(participants.all(child)));
      } else if (relation.startsWith("acl") && DOING.contains(Tree.lemma(child))) {
        tree.agent(child).ifPresent(agent -> found.addAll(named(participants.all(agent))));
        tree.prepositional(child, List.of("to", "with")).stream()
            .findFirst()
            .ifPresent(to -> found.addAll(named(participants.all(to))));
      } else if (preposition.filter("of"::equals).isPresent()
          && CONDUCT.contains(Tree.lemma(noun))) {
        found.addAll(named(participants.all(child)));
      } else if (preposition.filter("of"::equals).isPresent() && depth > 0) {
        actorOf(child).ifPresentOrElse(found::add, () -> collect(child, found, depth - 1));
      } else if (relation.startsWith("conj") && depth > 0) {
        collect(child, found, depth - 1);
      }
    }
  }

  /** 'the campaign of the APT40 group' names its doer; 'the hack of the parliament' its victim. */
  private Optional<Referent> actorOf(Token noun) {
    return participants.all(noun).stream()
        .filter(
            referent -> referent.party() != null && referent.party().is(PartyClass.THREAT_ACTOR))
        .findFirst();
  }

  private Optional<Referent> owner(Token possessor) {
    return named(participants.all(possessor)).stream().findFirst();
  }

  private static List<Referent> named(List<Referent> referents) {
    return referents.stream()
        .filter(referent -> referent.is(Referent.Kind.NAMED) || referent.is(Referent.Kind.UNNAMED))
        .filter(Perpetrators::canAct)
        .toList();
  }

  /** The states from whose soil the sentence says that something was done. */
  List<Referent> territories() {
    List<Referent> found = new ArrayList<>();
    for (Mention mention : context.mentions(sentence)) {
      Party party = context.meaning(sentence, mention);
      String text = sentence.text();
      boolean soil =
          SOIL.matcher(text.substring(mention.end())).find()
              || TO_SOIL.matcher(text.substring(0, mention.begin())).find();
      if (party.is(PartyClass.STATE) && soil) {
        found.add(territory(party));
      }
    }
    return found;
  }

  private static Referent territory(Party state) {
    return new Referent(
        Referent.Kind.NAMED, state, null, state.name(), null, Level.TERRITORY, List.of());
  }

  static List<Referent> withTerritory(
      List<Referent> whom, List<Referent> territories, Frame frame) {
    boolean accusing =
        frame.isDeed() || frame.act().equals("attributes") || frame.act().equals("condemns");
    if (!accusing || territories.isEmpty()) {
      return whom;
    }
    List<Referent> all = new ArrayList<>();
    for (Referent referent : whom) {
      boolean same =
          territories.stream().anyMatch(each -> Objects.equals(each.party(), referent.party()));
      if (!same) {
        all.add(referent);
      }
    }
    all.addAll(territories);
    return all;
  }

  static boolean isTerritory(Referent referent) {
    return referent.level() == Level.TERRITORY;
  }

  /** 'Hackers' alone accuse nobody; 'Iran-backed hackers' do. */
  private static boolean isTied(Referent referent) {
    return referent.is(Referent.Kind.UNNAMED)
        && !referent.links().isEmpty()
        && (referent.level() != Level.COMPANY
            || referent.links().stream().anyMatch(link -> link.tie() != Tie.ORIGIN));
  }

  static boolean noneKnown(List<Referent> whom) {
    return whom.stream()
        .noneMatch(
            referent -> {
              Party party = referent.party();
              return party != null && !party.is(PartyClass.STATE) && !party.is(PartyClass.COMPANY);
            });
  }

  /** Whether those whom words call by name are states or their bodies alone. */
  static boolean isStateAlone(List<Referent> whom) {
    return whom.stream()
        .allMatch(
            referent -> {
              Party party = referent.party();
              return party == null
                  ? referent.is(Referent.Kind.ANAPHOR)
                  : party.is(PartyClass.STATE) || party.is(PartyClass.STATE_ORGAN);
            });
  }

  /** Who is called responsible, or said to have had a part, may be a firm or have any name. */
  static boolean canBear(Referent referent, Frame frame) {
    boolean bearing =
        frame.adjectives().contains("responsible")
            || frame.with().contains("involvement")
            || frame.prepositions().contains("behind");
    Party party = referent.party();
    boolean called =
        party != null
            ? party.is(PartyClass.COMPANY)
            : referent.is(Referent.Kind.UNNAMED)
                && referent.level() == Level.INDIVIDUAL
                && referent.words().matches("\\p{Lu}\\S* .*");
    return bearing && called;
  }

  /** Whether somebody can be said to act in networks: no company, no outlet, no alliance. */
  static boolean canAct(Referent referent) {
    Party party = referent.party();
    if (party == null) {
      return referent.is(Referent.Kind.ANAPHOR)
          || referent.is(Referent.Kind.OURSELVES)
          || isTied(referent);
    }
    return party.is(PartyClass.STATE)
        || party.is(PartyClass.STATE_ORGAN)
        || party.is(PartyClass.THREAT_ACTOR)
        || party.is(PartyClass.PERSON);
  }
}
