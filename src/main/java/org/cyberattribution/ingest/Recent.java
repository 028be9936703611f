package org.cyberattribution.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was met last, by its key, so that memory stays constant however much a file holds. */
public final class Recent<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 1 << 16;

  public Recent() {
    super(64, 0.75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > MOST;
  }
}
