package org.cyberattribution.extract.incident;

import java.util.regex.Pattern;

/** What of the words of an activity tells the incident, without what only tells of its telling. */
public final class Wording {
  private static final Pattern AHEAD =
      Pattern.compile(
          "^(?i:[\\s“”\"‘,]*(?:that |in |for |of |to |on |against )*(?:(?:it|they|he|she) (?:is|are|was|were|has been|had been) )?(?:conducting|carrying out|launching|orchestrating|being behind|behind|responsible for|involved in|(?:any |alleged )?(?:involvement|role|part) in|connection with|response to)?\\s*)");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?s)(?: with (?:high|medium|moderate|low|great|some) (?:degree of )?confidence\\b.*"
              + "|, (?:although|though|but|even|a|an|the|which|who|when|where|after|adding|saying|according|while|including|as well as|and has|he|she|it|they) .*"
              + "|,? (?:on|since|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b.*"
              + "| ; .*)$");

  private Wording() {}

  /** The words without what was said around them; all of them if nothing else is left. */
  public static String of(String what) {
    String told = BEHIND.matcher(AHEAD.matcher(what).replaceFirst("")).replaceFirst("").strip();
    return told.split("\\s+", -1).length < 2 ? what : told;
  }
}
