package org.cyberattribution.extract.name;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.name.Mention.Kind;
import org.cyberattribution.extract.name.Mention.Sense;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.resolve.World;

/**
 * All names of parties in one automaton, so that a text is read once however many there are. The
 * longest name wins where several begin alike; case counts, since 'Play' is a group and 'play' is
 * not.
 */
public final class NameIndex {
  /** 'APT40 and 31' names two groups. */
  private static final Pattern SECOND_NUMBER = Pattern.compile("^ (?:and|or|&) (\\d{1,2})\\b");

  private static final int SHORTEST = 2;

  private final AhoCorasickDoubleArrayTrie<List<Sense>> trie = new AhoCorasickDoubleArrayTrie<>();
  private final Map<String, List<Sense>> senses = new TreeMap<>();
  private final Set<String> ignored;

  public NameIndex(World world, Set<String> ignored) {
    this(world, ignored, Map.of());
  }

  /**
   * @param ignored names that ordinary words share, so that they are not looked for
   * @param offices offices in lower case that only one party has under this name, and its id
   */
  public NameIndex(World world, Set<String> ignored, Map<String, String> offices) {
    this.ignored = ignored;
    offices.forEach(
        (office, id) ->
            world
                .names()
                .partyById(id)
                .ifPresent(party -> add(capitalised(office), party, Kind.NAME)));
    world.parties().forEach(this::add);
    world.aliases().stream()
        .filter(alias -> alias.relation() == NameRelation.SAME && alias.name() != null)
        .forEach(this::add);
    trie.build(senses);
  }

  private static String capitalised(String office) {
    StringBuilder name = new StringBuilder();
    for (String word : office.split(" ", -1)) {
      name.append(name.isEmpty() ? "" : " ");
      name.append(
          word.equals("of") ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  private void add(Party party) {
    add(party.name(), party, Kind.NAME);
    party.names().values().forEach(name -> add(name, party, Kind.NAME));
    party.aliases().forEach(name -> add(name, party, Kind.NAME));
    party.metonyms().forEach(name -> add(name, party, Kind.METONYM));
    party.demonyms().forEach(name -> add(name, party, Kind.DEMONYM));
    if (party.is(PartyClass.STATE)) {
      party.demonyms().forEach(name -> add(name + "s", party, Kind.DEMONYM));
    }
  }

  private void add(AliasClaim alias) {
    String name = alias.name();
    if (name != null && !senses.containsKey(name)) {
      add(name, alias.actor(), Kind.NAME);
    }
  }

  private void add(String name, Party party, Kind kind) {
    String plain = plain(name).replaceFirst("^[Tt]he ", "").replaceFirst(" \\([^)]*\\)$", "");
    if (plain.length() < SHORTEST || ignored.contains(plain)) {
      return;
    }
    List<Sense> known = senses.computeIfAbsent(plain, key -> new ArrayList<>());
    if (known.stream().noneMatch(sense -> sense.party().id().equals(party.id()))) {
      known.add(new Sense(party, kind));
    }
  }

  /** The text with one kind of apostrophe, hyphen and blank; offsets stay. */
  public static String plain(String text) {
    return text.replace('’', '\'').replace('‑', '-').replace('\u00a0', ' ');
  }

  /** The names in a text in their order, none within another. */
  public List<Mention> find(String text) {
    String plain = plain(text);
    List<Mention> hits = new ArrayList<>();
    trie.parseText(
        plain,
        (begin, end, value) -> {
          if (isWord(plain, begin, end)) {
            hits.add(new Mention(begin, end, value));
          }
        });
    return longest(withSecondNumbers(plain, hits));
  }

  private static boolean isWord(String text, int begin, int end) {
    return (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private List<Mention> withSecondNumbers(String text, List<Mention> hits) {
    List<Mention> all = new ArrayList<>(hits);
    for (Mention hit : hits) {
      Matcher second = SECOND_NUMBER.matcher(text.substring(hit.end()));
      if (hit.first().name().startsWith("APT") && second.find()) {
        senses("APT" + second.group(1))
            .ifPresent(
                found ->
                    all.add(
                        new Mention(
                            hit.end() + second.start(1), hit.end() + second.end(1), found)));
      }
    }
    return all;
  }

  private Optional<List<Sense>> senses(String name) {
    return Optional.ofNullable(senses.get(name));
  }

  private static List<Mention> longest(List<Mention> hits) {
    hits.sort(
        Comparator.comparingInt(Mention::begin)
            .thenComparing(Comparator.comparingInt(Mention::end).reversed()));
    List<Mention> kept = new ArrayList<>();
    int end = 0;
    for (Mention hit : hits) {
      if (hit.begin() >= end) {
        kept.add(hit);
        end = hit.end();
      }
    }
    return kept;
  }
}
