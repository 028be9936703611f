package org.cyberattribution.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which role an act names its target, at whatever level. */
class SpeechActTest {
  private static final Set<Level> LINKING =
      EnumSet.of(Level.TERRITORY, Level.ORIGIN, Level.ALIGNED);
  private static final Set<TargetRole> ACCUSING =
      EnumSet.of(TargetRole.ACCUSED, TargetRole.CHARGED);
  private static final Set<SpeechAct> ACCUSATIONS =
      EnumSet.of(SpeechAct.ATTRIBUTES, SpeechAct.CONDEMNS, SpeechAct.CHARGES);

  @ParameterizedTest
  @CsvSource({
    "attributes, ACCUSED",
    "condemns, ACCUSED",
    "acknowledges, CONCERNED",
    "endorses, CONCERNED",
    "supports, CONCERNED",
    "urges, ADDRESSED",
    "sanctions, DESIGNATED",
    "charges, CHARGED",
    "responds, CONCERNED",
    "disputes, EXONERATED",
    "denies, EXONERATED",
    "confirms, NONE",
    "abstains, CONCERNED",
    "claims, NONE",
    "retracts, CONCERNED",
    "revises, CONCERNED"
  })
  void putsItsTargetWhereTheDesignSays(String act, TargetRole role) {
    assertThat(Term.bySlug(SpeechAct.values(), act).map(SpeechAct::targetRole)).contains(role);
  }

  @Test
  void noTwoActsShareAClass() {
    assertThat(SpeechAct.values()).extracting(SpeechAct::className).doesNotHaveDuplicates();
  }

  @Property
  void linkToAStateAccusesNobodyWhateverTheAct(@ForAll SpeechAct act, @ForAll Level level) {
    if (LINKING.contains(level)) {
      assertThat(level.roleIn(act).name()).isEqualTo(level.name());
      assertThat(ACCUSING).doesNotContain(level.roleIn(act));
    }
  }

  @Property
  void onlyAttributingCondemningAndChargingAccuse(@ForAll SpeechAct act, @ForAll Level level) {
    assertThat(ACCUSING.contains(level.roleIn(act)))
        .isEqualTo(ACCUSATIONS.contains(act) && !LINKING.contains(level));
  }
}
