package org.cyberattribution.extract.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.load.WorldReading;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.resolve.World;
import org.junit.jupiter.api.Test;

/** What the project's own records tell of who spoke of which incident on which day. */
class PrecedentsTest {
  private static final World WORLD =
      WorldReading.read(ProjectFiles.at(Path.of("")), new Findings());
  private static final Precedents PRECEDENTS = new Precedents(WORLD);
  private static final String EXCHANGE = "microsoft-exchange-server-compromise";

  @Test
  void knowsWhatASpeakerAccusedSomebodyOfInThoseDays() {
    assertThat(of("Canada", SpeechAct.ATTRIBUTES, "China", "2021-07-20")).contains(EXCHANGE);
  }

  @Test
  void knowsABodyForTheStateThatItBelongsTo() {
    assertThat(of("United States", SpeechAct.ATTRIBUTES, "GRU", "2020-02-20"))
        .isEqualTo(of("United States", SpeechAct.ATTRIBUTES, "Russia", "2020-02-20"))
        .isPresent();
  }

  @Test
  void knowsNothingOfOtherDaysOtherActsAndOtherAccused() {
    assertThat(of("Canada", SpeechAct.ATTRIBUTES, "China", "2021-08-20")).isEmpty();
    assertThat(of("Canada", SpeechAct.DENIES, "China", "2021-07-19")).isEmpty();
    assertThat(of("Canada", SpeechAct.ATTRIBUTES, "Iran", "2021-07-19")).isEmpty();
    assertThat(of("Canada", SpeechAct.ATTRIBUTES, "China", "2021-07")).isEmpty();
  }

  @Test
  void findsNoIncidentAmongPartiesOfWhomHardlyAnySpoke() {
    Set<String> parties = Set.of(party("Canada").id(), party("Iran").id());
    assertThat(PRECEDENTS.among(parties, DateText.parse("2021-07-19"))).isEmpty();
  }

  private static Optional<String> of(String speaker, SpeechAct act, String accused, String day) {
    return PRECEDENTS
        .of(party(speaker), act, List.of(party(accused)), DateText.parse(day))
        .map(Incident::id);
  }

  private static Party party(String name) {
    return ((Names.Lookup.Found<Party>) WORLD.names().party(name)).entity();
  }
}
