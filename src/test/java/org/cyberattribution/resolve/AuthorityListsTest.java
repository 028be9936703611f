package org.cyberattribution.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.List;
import java.util.Map;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names.Lookup;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name or id finds among the entities that are known. */
class AuthorityListsTest {
  private final AuthorityLists lists = new AuthorityLists();

  @BeforeEach
  void fill() {
    lists.add(
        new Party(
            "freedonia",
            List.of(PartyClass.STATE),
            "Freedonia",
            Map.of("fr", "Freedonie"),
            List.of("People's Republic of Freedonia"),
            List.of("Freetown"),
            List.of("Freedonian"),
            Map.of("iso3166-1-alpha-2", "FD", "wikidata", "Q17"),
            null,
            null,
            null,
            null,
            List.of(),
            null));
    lists.add(party("fd-ministry", PartyClass.STATE_ORGAN, "Ministry", "freedonia", null));
    lists.add(party("orphan-ministry", PartyClass.STATE_ORGAN, "Ministry", "nowhere", null));
    PartyClass body = PartyClass.INTERGOVERNMENTAL_ORGANISATION;
    lists.add(party("alliance", body, "Alliance", null, null));
    lists.add(party("council", body, "Council of the Alliance", null, "alliance"));
    lists.add(party("committee", body, "Committee of the Council", null, "council"));
    lists.add(party("round", body, "Round", null, "robin"));
    lists.add(party("robin", body, "Robin", null, "round"));
    lists.add(party("holding", PartyClass.COMPANY, "Holding", null, null));
    lists.add(party("daughter", PartyClass.COMPANY, "Daughter", null, "holding"));
    lists.add(party("fd", PartyClass.COMPANY, "FD Bank", null, null));
  }

  private static Party party(
      String id, PartyClass of, String name, @Nullable String organOf, @Nullable String partOf) {
    return new Party(
        id,
        List.of(of),
        name,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        organOf,
        partOf,
        null,
        null,
        List.of(),
        null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "freedonia",
        "Freedonia",
        "FREEDONIA",
        " Freedonia ",
        "the Freedonia",
        "Freedonie",
        "Freetown",
        "People's Republic of Freedonia",
        "People’s  Republic\u00a0of Freedonia",
        "q17"
      })
  void findsPartyByIdNameAliasMetonymAndCode(String written) {
    assertThat(found(written)).isEqualTo("freedonia");
  }

  @Test
  void takesDemonymForNoName() {
    assertThat(lists.party("Freedonian")).isInstanceOf(Lookup.Unknown.class);
  }

  @Test
  void prefersIdToName() {
    assertThat(found("fd")).isEqualTo("fd");
  }

  @Test
  void prefersNameToCode() {
    lists.add(party("q-company", PartyClass.COMPANY, "Q17", null, null));
    assertThat(found("Q17")).isEqualTo("q-company");
  }

  @Test
  void findsAllThatShareAName() {
    assertThat(lists.party("ministry"))
        .isInstanceOf(Lookup.Ambiguous.class)
        .extracting("entities", list(Party.class))
        .extracting(Party::id)
        .containsExactlyInAnyOrder("fd-ministry", "orphan-ministry");
  }

  @Test
  void tellsNearNamesOfAnUnknownOneTheNearestFirst() {
    assertThat(near("Fredonia")).containsExactly("freedonia");
    assertThat(near("Council of Alliance")).startsWith("council");
    assertThat(near("Xyzzy")).isEmpty();
    assertThat(near("")).isEmpty();
  }

  @Test
  void refusesSecondEntityOfOneId() {
    assertThat(lists.add(party("alliance", PartyClass.COMPANY, "Alliance Ltd", null, null)))
        .isFalse();
    assertThat(lists.party("Alliance Ltd")).isInstanceOf(Lookup.Unknown.class);
    assertThat(lists.partyById("alliance").map(Party::name)).contains("Alliance");
  }

  @ParameterizedTest
  @CsvSource({
    "fd-ministry, freedonia",
    "orphan-ministry, orphan-ministry",
    "freedonia, freedonia",
    "alliance, alliance",
    "council, alliance",
    "committee, alliance",
    "daughter, daughter"
  })
  void knowsForWhomAPartySpeaks(String speaker, String onBehalfOf) {
    assertThat(lists.spokenFor(lists.partyById(speaker).orElseThrow()).id()).isEqualTo(onBehalfOf);
  }

  @Test
  void doesNotFollowARoundOfBodiesForEver() {
    assertThat(lists.spokenFor(lists.partyById("round").orElseThrow()).id()).isIn("round", "robin");
  }

  @Test
  void keepsPartiesIncidentsAndNormsApart() {
    lists.add(
        new Incident(
            "outage",
            Incident.Kind.INCIDENT,
            "Alliance",
            List.of("Outage"),
            null,
            List.of(),
            List.of(),
            List.of(),
            null));
    lists.add(new Norm("peace", "Alliance", List.of("Peace"), null, null, null, null));
    assertThat(lists.party("Alliance")).extracting("entity.id").isEqualTo("alliance");
    assertThat(lists.incident("alliance")).extracting("entity.id").isEqualTo("outage");
    assertThat(lists.incident("Outage")).extracting("entity.id").isEqualTo("outage");
    assertThat(lists.norm("alliance")).extracting("entity.id").isEqualTo("peace");
    assertThat(lists.incident("peace")).isInstanceOf(Lookup.Unknown.class);
  }

  private String found(String written) {
    return lists.party(written) instanceof Lookup.Found<Party> found ? found.entity().id() : "none";
  }

  private List<String> near(String written) {
    return lists.party(written) instanceof Lookup.Unknown<Party> unknown
        ? unknown.nearest()
        : List.of("found");
  }
}
