package org.cyberattribution.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Removal;

/**
 * Which ids and names are not to come back, whatever file brings them. Only letters and digits
 * count, so that an id covers the name that it was made from.
 */
public final class Removals {
  private static final String HASHED = "sha256:";

  private final Set<String> keys = new HashSet<>();

  public Removals(List<Removal> removals) {
    for (Removal removal : removals) {
      add(removal.id());
      removal.names().forEach(this::add);
    }
  }

  private void add(String idOrName) {
    keys.add(idOrName.startsWith(HASHED) ? idOrName : key(idOrName));
  }

  /** Whether an id or name is that of a party that was removed. */
  public boolean contain(String idOrName) {
    String key = keys.isEmpty() ? "" : key(idOrName);
    return !key.isEmpty()
        && (keys.contains(key) || keys.contains(HASHED + DigestUtils.sha256Hex(key)));
  }

  /** Whether a party bears the id or any name of one that was removed. */
  public boolean contain(Party party) {
    List<String> names = new ArrayList<>(party.aliases());
    names.add(party.id());
    names.add(party.name());
    names.addAll(party.names().values());
    return names.stream().anyMatch(this::contain);
  }

  private static String key(String idOrName) {
    return Normalizer.normalize(idOrName, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
