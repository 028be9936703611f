package org.cyberattribution.extract.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Statement;
import org.cyberattribution.resolve.World;
import org.jspecify.annotations.Nullable;

/**
 * Which incident others have already recorded that somebody spoke of on a day: a text that only
 * says 'the attacks' means what its speaker spoke of then.
 */
public final class Precedents {
  private static final int NEAR_DAYS = 3;
  private static final int FEWEST_PARTIES = 2;

  /** Acts of which a report often counts the accused without naming them. */
  private static final Set<SpeechAct> MEASURES = Set.of(SpeechAct.CHARGES, SpeechAct.SANCTIONS);

  /** What is recorded: who named whom, in whatever role, over what on which day, by their ids. */
  private record Recorded(
      Incident incident, SpeechAct act, String speaker, Set<String> named, LocalDate day) {
    boolean isNear(LocalDate other) {
      return Math.abs(ChronoUnit.DAYS.between(day, other)) <= NEAR_DAYS;
    }
  }

  private final Names names;
  private final List<Recorded> all = new ArrayList<>();

  public Precedents(World world) {
    this.names = world.names();
    world.statements().forEach(this::add);
  }

  private void add(Statement statement) {
    DateText date = statement.spoken().date();
    LocalDate day = date == null ? null : day(date);
    if (day != null && statement.spoken().onBehalfOf() instanceof Party speaker) {
      Set<String> named = new HashSet<>();
      statement.targets().stream()
          .map(Statement.Target::party)
          .filter(Party.class::isInstance)
          .forEach(party -> named.addAll(ids((Party) party)));
      all.add(new Recorded(statement.incident(), statement.act(), speaker.id(), named, day));
    }
  }

  private static @Nullable LocalDate day(DateText date) {
    return Objects.equals(date.earliest(), date.latest()) ? date.earliest() : null;
  }

  /** A party and whom it belongs to, since a text may name either. */
  private Set<String> ids(Party party) {
    return Stream.of(party, names.spokenFor(party)).map(Party::id).collect(Collectors.toSet());
  }

  /** The one incident over which somebody is recorded to have done this to them in those days. */
  public Optional<Incident> of(Party speaker, SpeechAct act, List<Party> accused, DateText date) {
    LocalDate day = day(date);
    Set<String> whom =
        accused.stream().flatMap(each -> ids(each).stream()).collect(Collectors.toSet());
    String behalf = names.spokenFor(speaker).id();
    List<Incident> found =
        all.stream()
            .filter(each -> day != null && each.isNear(day))
            .filter(each -> each.act() == act && each.speaker().equals(behalf))
            .filter(
                each -> MEASURES.contains(act) || whom.stream().anyMatch(each.named()::contains))
            .map(Recorded::incident)
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * The incident over which most of the parties are recorded to have spoken in those days; none
   * where two have as many, or where hardly any of them did.
   */
  public Optional<Incident> among(Set<String> parties, DateText date) {
    LocalDate day = day(date);
    Map<Incident, Set<String>> speakers = new LinkedHashMap<>();
    all.stream()
        .filter(each -> day != null && each.isNear(day) && parties.contains(each.speaker()))
        .filter(each -> each.named().stream().anyMatch(parties::contains))
        .forEach(
            each ->
                speakers
                    .computeIfAbsent(each.incident(), key -> new HashSet<>())
                    .add(each.speaker()));
    List<Map.Entry<Incident, Set<String>>> ranked =
        speakers.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
            .limit(2)
            .toList();
    boolean clear =
        !ranked.isEmpty()
            && ranked.get(0).getValue().size() >= FEWEST_PARTIES
            && (ranked.size() == 1
                || ranked.get(0).getValue().size() > ranked.get(1).getValue().size());
    return clear ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
  }
}
