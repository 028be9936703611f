package org.cyberattribution.ingest.stix;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.ingest.FileIdentity;
import org.cyberattribution.ingest.json.JsonEntry;

/** Who made most of a file's objects, by which the file's data set is known or named. */
final class Producers {
  private final Map<String, Integer> objects = new HashMap<>();
  private final Map<String, Integer> domains = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  void add(JsonEntry object) {
    object.text("created_by_ref").ifPresent(producer -> objects.merge(producer, 1, Integer::sum));
    object.texts("x_mitre_domains").forEach(domain -> domains.merge(domain, 1, Integer::sum));
    if (object.text("type").filter("identity"::equals).isPresent()) {
      names.put(object.text("id").orElse(""), object.text("name").orElse(""));
    }
  }

  FileIdentity identity(String id) {
    Map<String, String> traits = new HashMap<>();
    traits.put("bundle", id);
    most(domains).ifPresent(domain -> traits.put("domain", domain));
    Optional<String> producer = objects.size() == 1 ? most(objects) : Optional.empty();
    most(objects).ifPresent(main -> traits.put("producer", main));
    String publisher = producer.map(names::get).filter(name -> !name.isEmpty()).orElse(null);
    return new FileIdentity(
        "stix-" + id,
        publisher == null ? null : "STIX objects of " + publisher,
        publisher,
        null,
        traits);
  }

  /** The most frequent; of equally frequent ones, the first by name. */
  private static Optional<String> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
