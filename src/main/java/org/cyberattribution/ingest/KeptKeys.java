package org.cyberattribution.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cyberattribution.failure.Position;

/** Which keys of a catalogue's entries have no place in the model, how often, and where first. */
public final class KeptKeys {
  private final Remarks remarks;
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private final Map<String, Position> first = new LinkedHashMap<>();

  public KeptKeys(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Notes a key of an entry of some kind, which is kept as it stands. */
  public void add(String kind, String key, Position position) {
    counts.computeIfAbsent(kind, name -> new TreeMap<>()).merge(key, 1, Integer::sum);
    first.putIfAbsent(kind, position);
  }

  /** Makes one remark for each kind of entry. */
  public void report() {
    counts.forEach(
        (kind, keys) ->
            remarks.note(
                first.getOrDefault(kind, Position.ofFile("")),
                "of '"
                    + kind
                    + "', these have no place in the model, and are kept in att:extra: "
                    + keys.entrySet().stream()
                        .map(key -> key.getKey() + " (" + key.getValue() + ")")
                        .collect(Collectors.joining(", ")),
                "Nothing is lost; if their words belong into claims, the reader has to learn"
                    + " them."));
  }
}
