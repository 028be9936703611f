package org.cyberattribution.extract.incident;

import java.util.regex.Pattern;

/** How a text calls what was done: by a name, by what was hit, by what it is known as. */
final class ActivityPatterns {
  private static final String NOUN =
      "(?:cyber[- ]?)?(?:attacks?|intrusions?|compromise|hack(?:s|ing)?|breach(?:es)?|campaigns?|operations?|incidents?"
          + "|thefts?|heist|outages?|ransomware|malware|implants?|botnet|defacements?|phishing|wave|leaks?|worm|wiper|blackout|break-in"
          + "|disruption|espionage|sabotage|activit(?:y|ies)|exploitation|infections?|spyware|backdoor|raid|assault|scam|onslaught|flood|break-in|breaking|theft|toolset|intrusion)";
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}]*(?:[’'-][\\p{L}\\p{N}]+)*";

  /** Words that end a name: what follows them is not called by it. */
  private static final String NO_MODIFIER =
      "(?:the|a|an|this|that|these|those|its|their|his|her|our|of|to|in|on|at|by|for|from|with|and|or|as|was|were|is|are|has"
          + "|have|had|be|been|it|not|who|which|over|after|before|about|into|says?|said|blames?|condemns?|accuses?|\\p{Ll}+ed)\\b";

  static final Pattern NAMED =
      Pattern.compile(
          "((?:"
              + NAME
              + "\\s+){1,5})((?:(?!"
              + NO_MODIFIER
              + ")\\p{Ll}[\\p{L}-]*\\s+){0,3}?(?i:"
              + NOUN
              + "))\\b");
  static final Pattern THING =
      Pattern.compile(
          "((?:" + NAME + "\\s+)+)((?:(?!" + NO_MODIFIER + ")\\p{Ll}[\\p{L}-]*\\s*){1,3})");
  static final Pattern CALLED =
      Pattern.compile(
          "(?i:"
              + NOUN
              + ")[^.;:]{0,30}?(?:known as|called|dubbed|codenamed|code-named|nicknamed|designated as|referred to as|named)\\s+[\"“‘']?("
              + NAME
              + "(?:\\s+"
              + NAME
              + "){0,3})");
  static final Pattern ATTRIBUTED =
      Pattern.compile("\\battribution of (?:the )?(" + NAME + "(?:\\s+" + NAME + "){0,3})");
  static final Pattern HIT =
      Pattern.compile(
          "\\b(?i:("
              + NOUN
              + "))\\s+(?:of (?:data|documents|files|e-?mails|records|information|funds|money) )?(?:on|against|of|at|into|in|to|from|targeting|affecting|hitting)\\s+([^,.;:()\"“”]{4,110})");
  static final Pattern DONE =
      Pattern.compile(
          "\\b(?:hacked|hack|hacking|breached|breaching|compromised|compromising|broken into|broke into|breaking into|attacked|attacking|targeted|targeting|infiltrated|penetrated"
              + "|disrupted|disrupting|deployed|deploying|defaced|crippled|hit|struck|stole from|encrypted|paralysed|sabotaged|ran|controlled|knocked|destroyed|wiped|(?:taken|took|taking|brought) down)\\s+(?:(?:the\\s+)?(?:websites?|sites?|servers?|systems?|networks?|computers?|databases?) of\\s+)?(?:the\\s+|a\\s+|an\\s+)?("
              + NAME
              + "(?:\\s+"
              + NAME
              + "){0,4}(?:\\s+\\p{Ll}[\\p{L}-]*){0,2})");
  static final Pattern SUFFERED =
      Pattern.compile(
          "((?:"
              + NAME
              + "\\s+){1,5})(?:(?:was|were|is|are|been|being|got|has been|had been|have been|says? it was|said it was|said to be) )?(?:recently |also |reportedly |allegedly )?"
              + "(hacked|breached|compromised|attacked|targeted|hit|infiltrated|crippled|knocked offline|taken down)\\s+(?:by|in)\\b");
  static final Pattern END =
      Pattern.compile(
          "\\s+(?:was|were|is|are|has|had|have|that|which|who|by|after|and (?:has|have|is|was|were|its|their|the|to|of)|as|when|while|with|since|during|last|this|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:19|20|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\S*|to|said|says|from|for|could|would|should|will|must|bears?|came|began|lies|remains?|deserves?)\\b.*");

  static final Pattern TIME =
      Pattern.compile(
          "^(?:(?:early|late|last|this) )?(?:\\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\\d{2})\\b.*");
  static final Pattern OWNED =
      Pattern.compile("(?i)^(?:cyber[- ]?)?(?:activit|operation|campaign|espionage)\\S*\\s+of\\s");
  static final Pattern BLAMED =
      Pattern.compile("\\b(?:blam|pinn?|lay|laid|lays)\\p{L}*\\b[^.;]{0,80}\\bon (?:the |an? )?$");
  static final Pattern NOBODY =
      Pattern.compile(
          "this|these|that|it|them|our|us|all|any|such|its|their|his|those|which|whom|accordance|order|response|connection|particular|general|retaliation|line|addition|place|time|progress");

  /** 'Attributed the breach to': what follows did it. */
  static final Pattern ATTRIBUTED_TO =
      Pattern.compile(
          "(?i)\\b(?:attribut|ascrib|link|tied|tie|connect)\\p{L}* [^.;]{0,60} to (?:the |an? )?$");

  private ActivityPatterns() {}
}
