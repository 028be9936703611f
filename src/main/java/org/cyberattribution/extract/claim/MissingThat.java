package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.name.Mention;

/**
 * Where a sentence tells what somebody said by a clause that lacks 'that': parsers take its subject
 * for the object of the saying.
 */
final class MissingThat {
  /** 'Denied it was behind': a parser reads a clause better that begins with 'that'. */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:denied|denies|deny|denying|believes?|believed|claims?|claimed|alleges?|alleged|insisted|insists|said|says|suspects?|concluded|confirmed)(?= (?:it|they|he|she|there) (?:is|are|was|were|has|have|had|did|would|will)\\b)");

  private static final Pattern SUSPECTED =
      Pattern.compile(
          "\\b(?:suspects?|suspected|believes?|thinks?)(?= [^,.;:“”\"]{2,50} (?:was|were|is|are|had|has|may|might|could)(?: have)?(?: been)? (?:behind|responsible|involved|carried|conducted|\\p{L}+ed)\\b)(?! that\\b)");

  /** 'Officials said the hackers broke in': so is what was said by somebody who stands ahead. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N})]) (?:said|says|say|believes?|alleges?|alleged)(?: (?:on |late )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
              + "(?= (?:the|an?|its|his|her|their|these|those|two|three|some|several|hackers|\\p{Lu}[\\p{L}’'.-]+) [\\p{L}(“\"])(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)");

  /** 'Told Reuters his review indicates': so is what somebody was told. */
  private static final Pattern TOLD = Pattern.compile("\\b(?:told|tells|informed) (?:the )?$");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "^ (?:the|a|an|his|her|its|their|it|they|he|she|we|two|three|some) [\\p{L}]+ ");

  private MissingThat() {}

  /** The offsets at which 'that' could stand. */
  static Set<Integer> places(String text, List<Mention> mentions) {
    Set<Integer> places = new TreeSet<>();
    for (Pattern saying : List.of(DENIED, SAID, SUSPECTED)) {
      Matcher said = saying.matcher(text);
      while (said.find()) {
        places.add(said.end());
      }
    }
    mentions.stream()
        .filter(mention -> isTold(text, mention))
        .map(Mention::end)
        .forEach(places::add);
    return places;
  }

  private static boolean isTold(String text, Mention mention) {
    return TOLD.matcher(text.substring(0, mention.begin())).find()
        && CLAUSE.matcher(text.substring(mention.end())).find();
  }
}
