package org.cyberattribution.extract.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.name.NameIndex;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.resolve.World;

/**
 * Weighs how well a passage fits each incident of the authority list: by its names, malware,
 * vulnerabilities and victims, and by whether the years agree.
 */
public final class IncidentMatcher {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final Pattern DEMONYM_LIKE =
      Pattern.compile("\\b\\p{Lu}[\\p{L}'’]+(?: \\p{Lu}\\p{L}+)?\\b");
  private static final double NAMED = 12;
  private static final double SURE = 8;
  private static final double VICTIM = 3;
  private static final double STATE_VICTIM = 1;
  private static final double WORDS = 9;
  private static final double LEAST_SHARED = 0.6;

  /** A pattern of activity is what is left where no single incident is meant. */
  private static final double PATTERN = 0.5;

  private static final double OTHER_YEAR = -5;
  private static final double SAME_YEAR = 1.5;
  private static final Set<String> ORDINARY =
      Set.of(
          "the",
          "of",
          "on",
          "and",
          "in",
          "against",
          "by",
          "cyberattack",
          "cyberattacks",
          "cyber",
          "attack",
          "attacks",
          "hack",
          "hacks",
          "campaign",
          "compromise",
          "breach",
          "activity",
          "activities",
          "malicious",
          "to",
          "for",
          "from",
          "with",
          "targeting",
          "government",
          "intrusion",
          "intrusions",
          "operation",
          "operations",
          "incident",
          "apt",
          "state",
          "sponsored",
          "hacker",
          "hackers",
          "hacking",
          "group",
          "denial",
          "service",
          "intelligence",
          "agency",
          "agencies",
          "espionage");

  /** How well an incident fits. */
  public record Match(Incident incident, double weight) {
    /** Whether the passage calls the incident by a name of its own, or by what it left behind. */
    public boolean isNamed() {
      return weight >= SURE + 1;
    }
  }

  private final Map<String, String> demonyms = new HashMap<>();
  private final List<String> actors;
  private final Set<String> states = new HashSet<>();
  private final Map<String, Double> rarity = new HashMap<>();
  private final List<Profile> profiles = new ArrayList<>();

  private record Profile(
      Incident incident, List<String> names, List<Set<String>> words, List<String> marks) {}

  public IncidentMatcher(World world) {
    world
        .parties()
        .forEach(
            party -> party.demonyms().forEach(name -> demonyms.putIfAbsent(name, party.name())));
    actors =
        world.parties().stream()
            .filter(party -> party.is(PartyClass.THREAT_ACTOR))
            .map(Party::name)
            .toList();
    world.parties().stream()
        .filter(party -> party.is(PartyClass.STATE))
        .forEach(state -> stateWords(state.name()));
    world.incidents().forEach(incident -> profiles.add(profile(incident)));
    Map<String, Integer> counts = new HashMap<>();
    profiles.forEach(
        profile ->
            new HashSet<>(all(profile.words)).forEach(word -> counts.merge(word, 1, Integer::sum)));
    counts.forEach(
        (word, count) -> rarity.put(word, Math.log(1.0 + profiles.size() / (double) count)));
  }

  private void stateWords(String name) {
    Matcher word = WORD.matcher(plain(name));
    while (word.find()) {
      states.add(stem(word.group()));
    }
  }

  private static Set<String> all(List<Set<String>> sets) {
    Set<String> union = new HashSet<>();
    sets.forEach(union::addAll);
    return union;
  }

  private Profile profile(Incident incident) {
    List<String> names = new ArrayList<>(incident.aliases());
    names.add(incident.name());
    List<String> marks = new ArrayList<>(incident.malware());
    marks.addAll(incident.cve());
    return new Profile(
        incident,
        names.stream().map(IncidentMatcher::plain).toList(),
        names.stream().map(this::words).toList(),
        marks.stream().map(IncidentMatcher::plain).toList());
  }

  private static String plain(String text) {
    return NameIndex.plain(text).toLowerCase(Locale.ROOT).replaceAll("[\"“”‘]|'(?!s\\b)", "");
  }

  /** The words that tell an incident, adjectives of states as the states' names. */
  private Set<String> words(String text) {
    String named =
        DEMONYM_LIKE
            .matcher(withoutActors(text))
            .replaceAll(match -> Matcher.quoteReplacement(stateOf(match.group())));
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(plain(named));
    while (word.find()) {
      if (!ORDINARY.contains(word.group())) {
        words.add(stem(word.group()));
      }
    }
    return words;
  }

  /** 'Czech Ministry' holds an adjective that 'South Korean' is as a whole. */
  private String stateOf(String words) {
    String whole = demonyms.get(words);
    if (whole != null) {
      return whole;
    }
    String[] parts = words.split(" ", 2);
    String first = demonyms.getOrDefault(parts[0], parts[0]);
    return parts.length == 1 ? first : first + " " + demonyms.getOrDefault(parts[1], parts[1]);
  }

  /** Who did it tells nothing of what was done. */
  private String withoutActors(String text) {
    String left = text;
    for (String actor : actors) {
      left = left.replace(actor, " ");
    }
    return left;
  }

  private static String stem(String word) {
    return word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** The incidents that fit a passage at all, the best first. */
  public List<Match> matches(String passage, Set<String> parties, Optional<DateText> date) {
    String plain = plain(passage);
    Set<String> words = words(passage);
    return profiles.stream()
        .map(profile -> new Match(profile.incident, weight(profile, plain, words, parties, date)))
        .filter(match -> match.weight > 2)
        .sorted(
            Comparator.comparingDouble(Match::weight)
                .reversed()
                .thenComparing(match -> match.incident.id()))
        .toList();
  }

  private double weight(
      Profile profile,
      String plain,
      Set<String> words,
      Set<String> parties,
      Optional<DateText> date) {
    double weight = 0;
    if (profile.names.stream().anyMatch(name -> contains(plain, name))) {
      weight += NAMED;
    } else {
      weight += profile.words.stream().mapToDouble(name -> overlap(name, words)).max().orElse(0);
    }
    if (profile.marks.stream().anyMatch(name -> contains(plain, name))) {
      weight += SURE;
    }
    weight += victims(profile.incident, parties);
    if (profile.incident.kind() == Incident.Kind.ACTIVITY_PATTERN) {
      weight *= PATTERN;
    }
    return weight == 0 ? 0 : weight + years(profile.incident, plain, date);
  }

  private static boolean contains(String text, String name) {
    int at = text.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
      at = text.indexOf(name, at + 1);
    }
    return false;
  }

  private double overlap(Set<String> name, Set<String> words) {
    if (name.size() < 2) {
      return 0;
    }
    double total = 0;
    double shared = 0;
    for (String word : name) {
      double rare = rarity.getOrDefault(word, 1.0);
      total += rare;
      if (words.contains(word)) {
        shared += rare;
      }
    }
    boolean elsewhere =
        name.stream().anyMatch(states::contains)
            && name.stream().noneMatch(word -> states.contains(word) && words.contains(word));
    boolean tells =
        !elsewhere
            && name.stream().anyMatch(word -> words.contains(word) && !states.contains(word));
    boolean enough = tells && shared / total >= LEAST_SHARED;
    return enough ? WORDS * shared / total * Math.min(1, shared / 4) : 0;
  }

  private static double victims(Incident incident, Set<String> parties) {
    double weight = 0;
    for (Participant victim : incident.victims()) {
      if (victim instanceof Party party && parties.contains(party.id())) {
        weight =
            Math.max(weight, party.mainClass().className().equals("State") ? STATE_VICTIM : VICTIM);
      }
    }
    return weight;
  }

  private static double years(Incident incident, String plain, Optional<DateText> date) {
    DateText when = incident.date();
    if (when == null || when.earliest() == null || when.latest() == null) {
      return 0;
    }
    int from = when.earliest().getYear();
    int until = when.latest().getYear() + 1;
    Matcher year = YEAR.matcher(plain);
    boolean any = false;
    while (year.find()) {
      int given = Integer.parseInt(year.group());
      if (given >= from && given <= until) {
        return SAME_YEAR;
      }
      any = true;
    }
    if (any) {
      return OTHER_YEAR;
    }
    return date.map(DateText::earliest).filter(day -> day.getYear() < from).isPresent()
        ? OTHER_YEAR
        : 0;
  }
}
