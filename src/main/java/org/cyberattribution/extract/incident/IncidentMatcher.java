package org.cyberattribution.extract.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.resolve.World;

/**
 * Weighs how well a passage fits each incident of the authority list: by its names, malware,
 * vulnerabilities and victims, and by whether the years agree.
 */
public final class IncidentMatcher {
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
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

  /** How well an incident fits. */
  public record Match(Incident incident, double weight) {
    /** Whether the passage calls the incident by a name of its own, or by what it left behind. */
    public boolean isNamed() {
      return weight >= SURE + 1;
    }
  }

  private final TellingWords telling;
  private final Map<String, Double> rarity = new HashMap<>();
  private final List<Profile> profiles = new ArrayList<>();

  private record Profile(
      Incident incident, List<String> names, List<Set<String>> words, List<String> marks) {}

  public IncidentMatcher(World world) {
    telling = new TellingWords(world);
    world.incidents().forEach(incident -> profiles.add(profile(incident)));
    Map<String, Integer> counts = new HashMap<>();
    profiles.forEach(
        profile ->
            new HashSet<>(all(profile.words)).forEach(word -> counts.merge(word, 1, Integer::sum)));
    counts.forEach(
        (word, count) -> rarity.put(word, Math.log(1.0 + profiles.size() / (double) count)));
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
        names.stream().map(TellingWords::plain).toList(),
        names.stream().map(telling::of).toList(),
        marks.stream().map(TellingWords::plain).toList());
  }

  /** The incidents that fit a passage at all, the best first. */
  public List<Match> matches(String passage, Set<String> parties, Optional<DateText> date) {
    String plain = TellingWords.plain(passage);
    Set<String> words = telling.of(passage);
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
        name.stream().anyMatch(telling::isState)
            && name.stream().noneMatch(word -> telling.isState(word) && words.contains(word));
    boolean tells =
        !elsewhere
            && name.stream().anyMatch(word -> words.contains(word) && !telling.isState(word));
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
