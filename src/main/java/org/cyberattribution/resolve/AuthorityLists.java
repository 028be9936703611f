package org.cyberattribution.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * The authority lists in memory: parties, incidents and norms by their ids and by all their names,
 * parties also by their codes where nothing has the code as its name.
 */
public final class AuthorityLists implements Names {
  private static final double NEAR = 0.85;
  private static final int NEAREST = 3;
  private static final int LONGEST_CHAIN = 10;

  private final Index<Party> parties = new Index<>(Party::id);
  private final Index<Incident> incidents = new Index<>(Incident::id);
  private final Index<Norm> norms = new Index<>(Norm::id);
  private final Removals removals;

  public AuthorityLists() {
    this(new Removals(List.of()));
  }

  public AuthorityLists(Removals removals) {
    this.removals = removals;
  }

  /**
   * Adds a party; false if another one has its id. Demonyms are no names: 'Chinese' is not China.
   */
  public boolean add(Party party) {
    List<String> names = new ArrayList<>(party.aliases());
    names.add(party.name());
    names.addAll(party.names().values());
    names.addAll(party.metonyms());
    return parties.add(party, names, party.codes().values());
  }

  public boolean add(Incident incident) {
    List<String> names = new ArrayList<>(incident.aliases());
    names.add(incident.name());
    return incidents.add(incident, names, List.of());
  }

  public boolean add(Norm norm) {
    List<String> names = new ArrayList<>(norm.aliases());
    names.add(norm.name());
    return norms.add(norm, names, List.of());
  }

  @Override
  public Lookup<Party> party(String nameOrId) {
    return parties.look(nameOrId);
  }

  @Override
  public Lookup<Incident> incident(String nameOrId) {
    return incidents.look(nameOrId);
  }

  @Override
  public Lookup<Norm> norm(String nameOrId) {
    return norms.look(nameOrId);
  }

  @Override
  public Optional<Party> partyById(String id) {
    return Optional.ofNullable(parties.byId.get(id));
  }

  @Override
  public boolean isRemoved(String nameOrId) {
    return removals.contain(nameOrId);
  }

  @Override
  public Party spokenFor(Party speaker) {
    if (speaker.organOf() != null) {
      return partyById(speaker.organOf()).orElse(speaker);
    }
    return isIntergovernmental(speaker) ? topOf(speaker, LONGEST_CHAIN) : speaker;
  }

  private Party topOf(Party body, int steps) {
    String larger = body.partOf();
    return larger == null || steps == 0
        ? body
        : partyById(larger)
            .filter(AuthorityLists::isIntergovernmental)
            .map(party -> topOf(party, steps - 1))
            .orElse(body);
  }

  private static boolean isIntergovernmental(Party party) {
    return party.is(PartyClass.INTERGOVERNMENTAL_ORGANISATION);
  }

  /**
   * The form in which names are compared: case, accents' encoding, kinds of apostrophe and a
   * leading article do not count.
   */
  static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("\\s+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }

  private static final class Index<T> {
    private final Function<T, String> id;
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Map<String, List<T>> byName = new HashMap<>();
    private final Map<String, List<T>> byCode = new HashMap<>();

    Index(Function<T, String> id) {
      this.id = id;
    }

    boolean add(T entity, Collection<String> names, Collection<String> codes) {
      if (byId.putIfAbsent(id.apply(entity), entity) != null) {
        return false;
      }
      add(entity, names, byName);
      add(entity, codes, byCode);
      return true;
    }

    private void add(T entity, Collection<String> names, Map<String, List<T>> index) {
      names.stream()
          .map(AuthorityLists::normal)
          .distinct()
          .forEach(name -> index.computeIfAbsent(name, key -> new ArrayList<>()).add(entity));
    }

    Lookup<T> look(String nameOrId) {
      T withId = byId.get(nameOrId);
      if (withId != null) {
        return new Lookup.Found<>(withId);
      }
      String name = normal(nameOrId);
      List<T> named = byName.getOrDefault(name, byCode.getOrDefault(name, List.of()));
      return switch (named.size()) {
        case 0 -> new Lookup.Unknown<>(new Nearest(() -> nearest(nameOrId)));
        case 1 -> new Lookup.Found<>(named.get(0));
        default -> new Lookup.Ambiguous<>(List.copyOf(named));
      };
    }

    private List<String> nearest(String written) {
      String name = normal(written);
      JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
      record Near(String name, double similarity) {}
      return byName.entrySet().stream()
          .map(
              entry ->
                  new Near(
                      id.apply(entry.getValue().get(0)), similarity.apply(name, entry.getKey())))
          .filter(near -> near.similarity >= NEAR)
          .sorted(Comparator.comparingDouble(Near::similarity).reversed().thenComparing(Near::name))
          .map(Near::name)
          .distinct()
          .limit(NEAREST)
          .toList();
    }
  }
}
