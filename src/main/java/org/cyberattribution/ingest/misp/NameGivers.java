package org.cyberattribution.ingest.misp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * Who gave a name, where an entry says so: by the UUID of a producer of MISP's galaxy, or under a
 * key of its own for the name. Nothing is concluded from how a name is formed.
 */
final class NameGivers {
  private static final String BY_PRODUCER = "name-attribution";
  private static final String BY_NAME = "origin:";

  private static final Properties PRODUCERS = producers();

  private final SourceImport source;
  private final CatalogueParties parties;

  NameGivers(SourceImport source, CatalogueParties parties) {
    this.source = source;
    this.parties = parties;
  }

  /** Removes from meta data what {@link #of} understands of an entry's names. */
  void removeUnderstood(JsonEntry meta, String ownName) {
    Set<String> names = new HashSet<>(meta.texts(ClusterEntries.SYNONYMS));
    names.add(ownName);
    names.forEach(name -> meta.value().remove(BY_NAME + name));
    if (meta.value().path(BY_PRODUCER) instanceof ArrayNode attributions) {
      for (int index = attributions.size() - 1; index >= 0; index--) {
        String attribution = attributions.get(index).asText();
        int colon = attribution.lastIndexOf(':');
        if (colon >= 0
            && names.contains(attribution.substring(0, colon))
            && PRODUCERS.containsKey(attribution.substring(colon + 1))) {
          attributions.remove(index);
        }
      }
      if (attributions.isEmpty()) {
        meta.value().remove(BY_PRODUCER);
      }
    }
  }

  /** Whoever is said to have given a name; several where the entry contradicts itself. */
  List<Party> of(String name, JsonEntry meta) {
    Set<Party> givers = new LinkedHashSet<>();
    for (String attribution : meta.texts(BY_PRODUCER)) {
      int colon = attribution.lastIndexOf(':');
      if (colon >= 0 && attribution.substring(0, colon).equals(name)) {
        producer(attribution.substring(colon + 1), meta).ifPresent(givers::add);
      }
    }
    meta.text(BY_NAME + name)
        .ifPresent(
            words -> givers.add(parties.named(words, PartyClass.ORGANISATION, meta.position())));
    return new ArrayList<>(givers);
  }

  private Optional<Party> producer(String uuid, JsonEntry meta) {
    String name = PRODUCERS.getProperty(uuid);
    if (name == null) {
      source
          .remarks()
          .note(
              meta.position(),
              "the producer " + uuid + ", who gave a name, is not known",
              "Add it to the producers of the MISP reader.");
      return Optional.empty();
    }
    return Optional.of(parties.named(name, PartyClass.ORGANISATION, meta.position()));
  }

  private static Properties producers() {
    Properties producers = new Properties();
    try (InputStream bytes = NameGivers.class.getResourceAsStream("producers.properties")) {
      producers.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      return producers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
