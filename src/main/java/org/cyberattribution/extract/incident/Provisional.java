package org.cyberattribution.extract.incident;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cyberattribution.model.Incident;

/**
 * Incidents that no list knows, labelled by the words of a text; equal labels of one run are one
 * incident with one id.
 */
public final class Provisional {
  private static final int LONGEST = 110;
  private final Map<String, Incident> known = new LinkedHashMap<>();

  /** The incident of a phrase: the same words of its name are the same incident. */
  public Incident of(Phrase phrase) {
    String name = shortened(phrase.label(), LONGEST);
    String key = phrase.isName() ? phrase.key() : name;
    return known.computeIfAbsent(slug(key), id -> incident(slug(name), name));
  }

  /** The incident of a label, told apart by whom it is ascribed to. */
  public Incident of(String label, String accused) {
    String by = " (" + accused + ")";
    String told = shortened(label, LONGEST - by.length());
    String name = accused.isEmpty() || told.contains(accused) ? told : told + by;
    return known.computeIfAbsent(slug(name), id -> incident(id, name));
  }

  private static Incident incident(String id, String name) {
    return Incident.of("provisional-" + id, Incident.Kind.INCIDENT, name);
  }

  private static String shortened(String label, int longest) {
    String name = label.replaceAll("\\s+", " ").replaceAll("[\"“”]", "").strip();
    name =
        name.replaceFirst("^(?i)(a|an|the|this|these|its|their|his|in|of|for|to|on|with|by) ", "");
    if (name.length() > longest) {
      int blank = name.lastIndexOf(' ', longest);
      name = name.substring(0, blank > 0 ? blank : longest);
    }
    name = name.replaceFirst("[ ,;:(–—-]+$", "");
    return name.isEmpty()
        ? "Cyber activity"
        : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String slug(String name) {
    String slug =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.length() > 70 ? slug.substring(0, 70).replaceAll("-[^-]*$", "") : slug;
  }
}
