package org.cyberattribution.ingest.misp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.ingest.json.JsonEntry;

/** The names of a cluster's entries by their UUIDs, since relations may lead to later entries. */
final class KnownEntries {
  private final Map<String, String> names = new HashMap<>();

  void add(JsonEntry entry) {
    Optional<String> uuid = entry.text("uuid");
    Optional<String> name = entry.text("value");
    if (uuid.isPresent() && name.isPresent()) {
      names.putIfAbsent(uuid.get(), name.get());
    }
  }

  Optional<String> name(String uuid) {
    return Optional.ofNullable(names.get(uuid));
  }
}
