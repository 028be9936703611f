package org.cyberattribution.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which party can be named at which level. */
class LevelTest {
  @ParameterizedTest
  @CsvSource({
    "STATE, STATE TERRITORY ORIGIN ALIGNED",
    "STATE_ORGAN, ORGAN",
    "INTERGOVERNMENTAL_ORGANISATION, ''",
    "COMPANY, COMPANY",
    "MEDIA_OUTLET, COMPANY",
    "ORGANISATION, COMPANY",
    "THREAT_ACTOR, ACTOR",
    "PERSON, INDIVIDUAL"
  })
  void fitsPartiesOfItsClass(PartyClass partyClass, String levels) {
    assertThat(fitting(List.of(partyClass))).isEqualTo(levels(levels));
  }

  @Test
  void takesActorThatIsAnOrganForBoth() {
    assertThat(fitting(List.of(PartyClass.THREAT_ACTOR, PartyClass.STATE_ORGAN)))
        .containsExactlyInAnyOrder(Level.ACTOR, Level.ORGAN);
  }

  private static Set<Level> levels(String names) {
    return names.isEmpty()
        ? EnumSet.noneOf(Level.class)
        : List.of(names.split(" ")).stream().map(Level::valueOf).collect(Collectors.toSet());
  }

  private static Set<Level> fitting(List<PartyClass> classes) {
    Party party =
        new Party(
            "it", classes, "It", Map.of(), List.of(), List.of(), List.of(), Map.of(), null, null,
            null, null, List.of(), null);
    return EnumSet.allOf(Level.class).stream()
        .filter(level -> level.fits(party))
        .collect(Collectors.toSet());
  }
}
