package org.cyberattribution.ingest.misp;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueClaims;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.OriginWords;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.Voice;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of an actor's origin and sponsor. 'country' is MISP's word on where the actor
 * comes from, with MISP's confidence; it blames no state. Keys that start with 'cfr-' are the word
 * of the Council on Foreign Relations, which MISP retells.
 */
final class Sponsors {
  private static final String COUNTRY = "country";
  private static final String CONFIDENCE = "attribution-confidence";
  private static final String CFR_SPONSOR = "cfr-suspected-state-sponsor";
  private static final String SPONSOR = "suspected-state-sponsor";
  private static final String MICROSOFT_ORIGIN = "microsoft-origin-threat";
  private static final Confidence SUSPECTED = new Confidence("suspected", Strength.TENTATIVE);

  private final SourceImport source;
  private final CatalogueParties parties;
  private final CatalogueClaims claims;

  Sponsors(SourceImport source, CatalogueParties parties, CatalogueClaims claims) {
    this.source = source;
    this.parties = parties;
    this.claims = claims;
  }

  /** The keys that claims will hold all of. */
  Set<String> understood(JsonEntry meta, @Nullable PartyClass kind) {
    Set<String> keys = new HashSet<>();
    if (kind != PartyClass.THREAT_ACTOR) {
      return keys;
    }
    if (meta.text(COUNTRY).flatMap(parties::state).isPresent()) {
      keys.add(COUNTRY);
      meta.text(CONFIDENCE).flatMap(MispScale::of).ifPresent(strength -> keys.add(CONFIDENCE));
    }
    if (meta.text(CFR_SPONSOR).isPresent()) {
      keys.addAll(List.of(CFR_SPONSOR, CONFIDENCE));
    }
    if (meta.text(SPONSOR).isPresent()) {
      keys.add(SPONSOR);
    }
    return keys;
  }

  /** Whether what a key says is dealt with here, also where it is kept as it stands. */
  static boolean isKey(String key) {
    return Set.of(COUNTRY, CONFIDENCE, CFR_SPONSOR, SPONSOR, MICROSOFT_ORIGIN).contains(key);
  }

  void read(JsonEntry meta, Party actor, Voice catalogue) {
    country(meta, actor, catalogue);
    noteIfEmpty(meta, CFR_SPONSOR);
    noteIfEmpty(meta, SPONSOR);
    meta.text(CFR_SPONSOR)
        .ifPresent(words -> sponsor(words, meta, actor, cfr(catalogue, meta), "cfr-sponsor"));
    meta.text(SPONSOR).ifPresent(words -> sponsor(words, meta, actor, catalogue, "sponsor"));
    meta.text(MICROSOFT_ORIGIN).ifPresent(words -> microsoftOrigin(words, meta, actor, catalogue));
  }

  private void country(JsonEntry meta, Party actor, Voice catalogue) {
    if (!meta.has(COUNTRY)) {
      return;
    }
    String words = meta.text(COUNTRY).orElse("");
    Optional<Party> state = parties.state(words);
    if (state.isPresent()) {
      claims.origin(actor.id() + "-origin", catalogue, actor, state.get(), confidence(meta));
    } else {
      note(
          meta,
          words.isEmpty()
              ? "the country is left empty"
              : "'" + words + "' is no state's code or name",
          "It is kept in att:extra; add the name to data/entities, if it is a state's.");
    }
  }

  private void noteIfEmpty(JsonEntry meta, String key) {
    if (meta.has(key) && meta.text(key).isEmpty()) {
      note(
          meta,
          "'" + key + "' gives no name",
          "It is kept in att:extra; nothing is claimed of a sponsor.");
    }
  }

  private Confidence confidence(JsonEntry meta) {
    Optional<String> words = meta.text(CONFIDENCE);
    Optional<Strength> strength = words.flatMap(MispScale::of);
    if (words.isPresent() && strength.isEmpty()) {
      note(
          meta,
          "the attribution-confidence '" + words.get() + "' is no number from 0 to 100",
          "It is kept in att:extra.");
    }
    return strength
        .map(found -> new Confidence(words.orElse(null), found))
        .orElse(Confidence.NOT_RECORDED);
  }

  /**
   * The Council's word, of which is known only that MISP retells it; with MISP's own confidence.
   */
  private Voice cfr(Voice catalogue, JsonEntry meta) {
    Party cfr =
        parties.named("Council on Foreign Relations", PartyClass.ORGANISATION, meta.position());
    Utterance tracker =
        new Utterance(
            source.dataset().id() + "-cfr",
            "Cyber Operations Tracker, as retold in " + source.dataset().title(),
            null,
            null);
    String confidence =
        meta.text(CONFIDENCE)
            .map(words -> meta.value().objectNode().put(CONFIDENCE, words).toString())
            .orElse(null);
    return catalogue.retelling(cfr, tracker).with(confidence);
  }

  private void sponsor(String words, JsonEntry meta, Party actor, Voice voice, String key) {
    String id = actor.id() + "-" + key;
    if (words.toLowerCase(Locale.ROOT).equals("unknown")) {
      claims.unknownSponsor(id, voice, actor);
      return;
    }
    Optional<Party> state = parties.state(words);
    if (state.isEmpty()) {
      note(
          meta,
          "the sponsor '"
              + words
              + "' is no state of the authority lists, and is kept as it stands",
          "Add the name to data/entities, if it is a state's.");
    }
    Participant principal =
        state.<Participant>map(party -> party).orElse(new UnnamedParty(words, null, null));
    claims.affiliation(id, voice, actor, principal, Affiliation.BACKED, SUSPECTED, null, null);
  }

  private void microsoftOrigin(String words, JsonEntry meta, Party actor, Voice catalogue) {
    OriginWords origin = OriginWords.of(words, parties);
    if (origin.states().isEmpty()) {
      return;
    }
    Party microsoft = parties.named("Microsoft", PartyClass.COMPANY, meta.position());
    Utterance map =
        new Utterance(
            source.dataset().id() + "-microsoft",
            "Microsoft's naming of threat actors, as retold in " + source.dataset().title(),
            null,
            null);
    for (Party state : origin.states()) {
      claims.origin(
          actor.id() + "-microsoft-origin-" + state.id(),
          catalogue.retelling(microsoft, map),
          actor,
          state,
          Confidence.NOT_RECORDED);
    }
  }

  private void note(JsonEntry meta, String problem, String mend) {
    source.remarks().note(meta.position(), problem, mend);
  }
}
