package org.cyberattribution.bench;

import java.util.ArrayList;
import java.util.List;
import org.cyberattribution.extract.SourceText;
import org.cyberattribution.model.DateText;

/**
 * News made up from templates of our own by a fixed seed: one document in ten reports who blamed
 * whom for a cyberattack, the rest are ordinary, though states, companies and computers occur in
 * them too.
 */
final class GeneratedNews {
  private static final long SEED = 20240502;
  private static final int ONE_IN = 10;

  private static final List<String> STATES =
      List.of(
          "Norway",
          "Japan",
          "Germany",
          "France",
          "Canada",
          "Australia",
          "Poland",
          "Estonia",
          "China",
          "Russia",
          "Iran",
          "India",
          "Brazil",
          "Kenya",
          "Spain",
          "Italy",
          "Sweden");
  private static final List<String> ACCUSED = List.of("Russia", "China", "Iran", "North Korea");
  private static final List<String> ACTORS = List.of("APT28", "APT40", "Lazarus Group", "Sandworm");
  private static final List<String> TOWNS =
      List.of("Lindenau", "Port Ellis", "Karvia", "Montebello", "Hartwick", "Osmora", "Vellingen");
  private static final List<String> THINGS =
      List.of(
          "harvest", "tunnel", "festival", "library", "museum", "ferry line", "stadium", "mine");
  private static final List<String> PEOPLE =
      List.of("the mayor", "a spokeswoman", "the coach", "the minister", "residents", "an analyst");
  private static final List<String> NAMES =
      List.of("Amber", "Juniper", "Marble", "Cobalt", "Willow", "Falcon", "Harbour", "Meadow");
  private static final List<String> SYSTEMS =
      List.of("mail system", "tax portal", "railway network", "water utility", "hospital group");

  private GeneratedNews() {}

  static List<SourceText> documents(int count) {
    List<SourceText> documents = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      documents.add(document(number));
    }
    return documents;
  }

  private static SourceText document(int number) {
    Dice dice = new Dice(SEED, number);
    boolean attribution = number % ONE_IN == 0;
    List<String> paragraphs = new ArrayList<>();
    if (attribution) {
      paragraphs.add(blame(dice));
    }
    paragraphs.addAll(
        dice.some(4, 9, () -> String.join(" ", dice.some(2, 5, () -> ordinary(dice)))));
    return new SourceText(
        "news-" + number,
        String.join("\n\n", paragraphs),
        attribution ? "News of an attack" : "News of the day",
        "Reuters",
        DateText.parse("2024-05-02"),
        null,
        "en",
        "news-" + number + ".txt");
  }

  private static String blame(Dice dice) {
    String speaker = dice.one(STATES.subList(0, 8));
    String accused = dice.one(ACCUSED);
    String incident = "the " + dice.one(NAMES) + " attack on a " + dice.one(SYSTEMS);
    String first =
        dice.one(
            speaker + " on Thursday blamed " + accused + " for " + incident + ", a cyberattack.",
            speaker
                + " said that "
                + dice.one(ACTORS)
                + " was behind "
                + incident
                + ", in which hackers stole data.",
            speaker + " attributed " + incident + " to " + accused + " with high confidence.",
            accused + " was accused by " + speaker + " of " + incident + ", a cyber operation.");
    String second =
        dice.one(
            "The embassy of " + accused + " rejected the accusation of hacking as groundless.",
            "The government strongly condemned the malicious cyber activity.",
            speaker + " called on " + accused + " to stop its malicious cyber activities.",
            "Malware was found on servers of the " + dice.one(SYSTEMS) + ".");
    return first + " " + second;
  }

  private static String ordinary(Dice dice) {
    return switch (dice.below(10)) {
      case 0 ->
          "The "
              + dice.one(THINGS)
              + " in "
              + dice.one(TOWNS)
              + " will open again in the spring, "
              + dice.one(PEOPLE)
              + " said.";
      case 1 ->
          dice.one(STATES)
              + " and "
              + dice.one(STATES)
              + " agreed on Monday to build a "
              + dice.one(THINGS)
              + " together.";
      case 2 ->
          "Prices of wheat rose by "
              + (2 + dice.below(9))
              + " percent last week, while demand from "
              + dice.one(STATES)
              + " fell.";
      case 3 ->
          "The team from "
              + dice.one(TOWNS)
              + " won by "
              + (1 + dice.below(4))
              + " goals and now leads the table.";
      case 4 ->
          "According to "
              + dice.one(PEOPLE)
              + ", work on the "
              + dice.one(THINGS)
              + " has been delayed by rain since "
              + dice.one("April", "June", "October")
              + ".";
      case 5 ->
          "Visitors came from as far away as "
              + dice.one(STATES)
              + ", and the "
              + dice.one(THINGS)
              + " stayed open until midnight.";
      case 6 ->
          "A new computer science course at the school of "
              + dice.one(TOWNS)
              + " teaches children how to write their first program.";
      case 7 ->
          "The council of "
              + dice.one(TOWNS)
              + " confirmed on Tuesday that the budget for the "
              + dice.one(THINGS)
              + " would be raised.";
      case 8 ->
          "Experts blamed the dry summer for the poor harvest, and farmers in "
              + dice.one(STATES)
              + " asked for help.";
      default ->
          "More than "
              + (20 + dice.below(70))
              + " people took part in the walk along the river, which ended at the "
              + dice.one(THINGS)
              + " in "
              + dice.one(TOWNS)
              + ".";
    };
  }
}
