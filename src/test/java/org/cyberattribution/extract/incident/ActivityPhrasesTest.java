package org.cyberattribution.extract.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** The phrases by which a text calls an incident. */
class ActivityPhrasesTest {
  private static final ActivityPhrases PHRASES =
      new ActivityPhrases(Lexicon.read(Path.of("lexicon")).words());

  @Test
  void findsTheNameThatStandsBeforeTheDeed() {
    assertThat(labels("We condemn the Blue Heron compromise.")).contains("Blue Heron compromise");
  }

  @Test
  void findsWhatWasHit() {
    assertThat(labels("The attack on the Lavande hospital group goes on."))
        .contains("attack on the Lavande hospital group goes on");
  }

  @Test
  void takesNoDayForAVictim() {
    assertThat(labels("They spoke about the attack on Wednesday.")).isEmpty();
  }

  @Test
  void takesNoSubjectOfASentenceForAName() {
    assertThat(labels("Airline admits it suffered the breach")).isEmpty();
  }

  @Test
  void trustsNoCapitalsOfATitleThatCapitalisesAll() {
    String title = "Ministry Blames Foreign Hackers For Massive Northern Breach";
    assertThat(PHRASES.inTitle(title, List.of())).isEmpty();
  }

  @Test
  void findsWhoSufferedIt() {
    assertThat(labels("Harbour Corp was hacked by a group from abroad."))
        .contains("Attack on Harbour Corp");
  }

  @Test
  void takesNoWordThatPointsBackForAName() {
    assertThat(labels("Those attacks went on.")).isEmpty();
  }

  private static List<String> labels(String text) {
    return PHRASES.in(text, List.of()).stream().map(Phrase::label).toList();
  }
}
