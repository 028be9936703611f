package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.resolve.Removals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The project's own data are sound: every id once, every reference to something that is there. */
class AuthorityDataTest {
  private static final Findings FINDINGS = new Findings();
  private static List<Document> documents = List.of();

  @BeforeAll
  static void read() {
    ProjectFiles project = ProjectFiles.at(ProjectFolder.file(""));
    Reading reading = new Reading(FINDINGS, new Removals(List.of()));
    reading.parse(
        new RecordFile(project.recordSchema(), FINDINGS),
        List.of(project.data()),
        project.authorities());
    documents = reading.documents().stream().map(Reading.Read::document).toList();
  }

  /** Doubled ids and dangling references among them. */
  @Test
  void nothingIsRefusedOrDoubtful() {
    assertThat(FINDINGS.all()).isEmpty();
    assertThat(documents).isNotEmpty();
  }

  @Test
  void everyPartyHasOneClassOrIsAnActorThatIsAnOrgan() {
    assertThat(parties())
        .allSatisfy(
            party ->
                assertThat(Set.copyOf(party.classes()))
                    .isIn(
                        Stream.concat(
                                Stream.of(PartyClass.values()).map(Set::of),
                                Stream.of(Set.of(PartyClass.THREAT_ACTOR, PartyClass.STATE_ORGAN)))
                            .toArray()));
  }

  @Test
  void organsStatesSeatsAndBodiesAreOfTheRightClass() {
    Map<String, Party> byId = new HashMap<>();
    parties().forEach(party -> byId.put(party.id(), party));
    assertThat(byId.values())
        .allSatisfy(
            party -> {
              assertThat(party.organOf() == null || is(byId, party.organOf(), PartyClass.STATE))
                  .as(party.id() + " is an organ of a state")
                  .isTrue();
              assertThat(party.country() == null || is(byId, party.country(), PartyClass.STATE))
                  .as(party.id() + " has its seat in a state")
                  .isTrue();
              assertThat(party.organOf() != null)
                  .as(party.id() + " is of a state if it is an organ")
                  .isEqualTo(party.is(PartyClass.STATE_ORGAN));
            });
  }

  @Test
  void normsNestInNormsThatThereAre() {
    Set<String> ids = new HashSet<>();
    norms().map(Norm::id).forEach(ids::add);
    assertThat(norms())
        .allSatisfy(
            norm -> assertThat(norm.broader() == null || ids.contains(norm.broader())).isTrue());
  }

  @Test
  void noCodeIsGivenTwice() {
    Map<String, String> owners = new HashMap<>();
    parties()
        .forEach(
            party ->
                party
                    .codes()
                    .forEach(
                        (scheme, code) ->
                            assertThat(owners.put(scheme + " " + code, party.id()))
                                .as(scheme + " " + code + " of " + party.id())
                                .isNull()));
  }

  @Test
  void everyClaimSaysOfWhatItIsMade() {
    assertThat(documents.stream().flatMap(document -> document.claims().stream()))
        .isNotEmpty()
        .allSatisfy(
            claim -> {
              assertThat(claim.recorded().recordedBy()).isNotNull();
              assertThat(claim.reported().source().title()).isNotNull();
            });
  }

  private static boolean is(Map<String, Party> byId, String id, PartyClass partyClass) {
    Party party = byId.get(id);
    return party != null && party.is(partyClass);
  }

  private static Stream<Party> parties() {
    return documents.stream().flatMap(document -> document.parties().stream());
  }

  private static Stream<Norm> norms() {
    return documents.stream().flatMap(document -> document.norms().stream());
  }
}
