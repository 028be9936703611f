package org.cyberattribution.extract.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.resolve.World;

/** Joins what a document says twice, and keeps headlines from outranking the words. */
final class Merging {
  private static final java.util.regex.Pattern EARLIER =
      java.util.regex.Pattern.compile(
          "^(?:\"|“)?(?:In|Since|By|On) [^,]{0,20}(?:19|20)\\d{2}|(?i)\\b(?:last (?:month|year)|(?:months|weeks|years) ago|previous report)");

  private static final Set<SpeechAct> FILLED =
      Set.of(SpeechAct.CONDEMNS, SpeechAct.RETRACTS, SpeechAct.REVISES);

  private static final java.util.regex.Pattern MEANING =
      java.util.regex.Pattern.compile("(?i)^(?:this|these|such|those)\\b");

  private static final java.util.regex.Pattern JOINING =
      java.util.regex.Pattern.compile(
          "\\b(?:join|joins|joined|joining|together with|alongside)\\b");

  private final World world;

  Merging(World world) {
    this.world = world;
  }

  List<Draft> of(List<Draft> drafts) {
    List<Draft> body =
        drafts.stream().filter(draft -> draft.assertion().sentence().isBody()).toList();
    List<Draft> kept = new ArrayList<>(outranked(body));
    for (Draft headline : drafts) {
      if (!headline.assertion().sentence().isBody()
          && kept.stream().noneMatch(draft -> speaker(draft).equals(speaker(headline)))) {
        kept.add(headline);
      }
    }
    return filled(joined(kept));
  }

  private String speaker(Draft draft) {
    Participant behalf = draft.behalf(world.names());
    return behalf instanceof Party party ? party.id() : behalf.label();
  }

  /** An outlet's 'blames' falls before the speaker's own 'we acknowledge', as a framing of it. */
  private List<Draft> outranked(List<Draft> body) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : body) {
      boolean outranked =
          draft.assertion().act() == SpeechAct.ATTRIBUTES
              && !draft.assertion().quoted()
              && body.stream()
                  .anyMatch(
                      other ->
                          other.assertion().quoted()
                              && other.assertion().act() == SpeechAct.ACKNOWLEDGES
                              && speaker(other).equals(speaker(draft)));
      if (!outranked) {
        kept.add(draft);
      }
    }
    return kept;
  }

  /** Who condemns 'these attacks' means those whom he, or the report, holds to be behind them. */
  private List<Draft> filled(List<Draft> drafts) {
    List<Draft> filled = new ArrayList<>();
    for (Draft draft : drafts) {
      filled.add(
          FILLED.contains(draft.assertion().act()) && draft.whom().isEmpty()
              ? draft.withWhom(blamed(draft, drafts))
              : draft);
    }
    return filled;
  }

  private List<Referent> blamed(Draft condemning, List<Draft> drafts) {
    List<Draft> blaming =
        drafts.stream()
            .filter(draft -> draft.assertion().act() == SpeechAct.ATTRIBUTES)
            .filter(draft -> draft.incident().equals(condemning.incident()))
            .toList();
    return blaming.stream()
        .filter(draft -> speaker(draft).equals(speaker(condemning)))
        .findFirst()
        .or(() -> blaming.stream().filter(draft -> isJoined(condemning, draft)).findFirst())
        .or(() -> meant(condemning, drafts))
        .map(Draft::whom)
        .orElseGet(() -> urged(condemning, drafts));
  }

  /** 'These activities' are those that the speaker's only other sentence lays to somebody. */
  private java.util.Optional<Draft> meant(Draft condemning, List<Draft> drafts) {
    if (!MEANING.matcher(condemning.assertion().what()).find()) {
      return java.util.Optional.empty();
    }
    List<Draft> own =
        drafts.stream()
            .filter(draft -> draft.assertion().act() == SpeechAct.ATTRIBUTES)
            .filter(draft -> speaker(draft).equals(speaker(condemning)))
            .toList();
    return own.size() == 1 ? java.util.Optional.of(own.get(0)) : java.util.Optional.empty();
  }

  /** 'Joined the United Kingdom in condemning': those are meant whom the joined one blames. */
  private boolean isJoined(Draft condemning, Draft blaming) {
    String sentence = condemning.assertion().sentence().text();
    return JOINING.matcher(sentence).find()
        && blaming.behalf(world.names()) instanceof Party party
        && Stream.concat(Stream.of(party.name()), party.aliases().stream())
            .anyMatch(sentence::contains);
  }

  /** Whom the same sentence asks to stop: 'condemned the attack, asking China to end it'. */
  private List<Referent> urged(Draft condemning, List<Draft> drafts) {
    return drafts.stream()
        .filter(draft -> draft.assertion().act() == SpeechAct.URGES)
        .filter(draft -> draft.assertion().sentence().equals(condemning.assertion().sentence()))
        .filter(draft -> speaker(draft).equals(speaker(condemning)))
        .findFirst()
        .map(draft -> draft.assertion().to())
        .orElse(List.of());
  }

  private List<Draft> joined(List<Draft> drafts) {
    Map<String, Draft> joined = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      String key =
          speaker(draft)
              + "|"
              + draft.assertion().act()
              + "|"
              + draft.incident().id()
              + measured(draft)
              + earlier(draft);
      joined.merge(key, draft, Merging::join);
    }
    return List.copyOf(joined.values());
  }

  /** Measures against different people are different measures. */
  private static String measured(Draft draft) {
    SpeechAct act = draft.assertion().act();
    boolean measure =
        act == SpeechAct.SANCTIONS || act == SpeechAct.CHARGES || act == SpeechAct.RESPONDS;
    return measure ? "|" + draft.whom().stream().map(Referent::words).sorted().toList() : "";
  }

  /** What was said on an earlier occasion is another statement. */
  private static String earlier(Draft draft) {
    java.util.regex.Matcher time = EARLIER.matcher(draft.assertion().sentence().text());
    return time.find() ? "|" + time.group() : "";
  }

  private static Draft join(Draft first, Draft second) {
    Set<Referent> whom = new LinkedHashSet<>(first.whom());
    boolean named = whom.stream().anyMatch(each -> each.party() != null);
    for (Referent referent : second.whom()) {
      boolean known =
          whom.stream()
              .anyMatch(
                  each -> each.party() != null && Objects.equals(each.party(), referent.party()));
      if (!known && !(named && referent.party() == null)) {
        whom.add(referent);
      }
    }
    return first.withWhom(List.copyOf(whom)).withSentences(second.sentences());
  }
}
