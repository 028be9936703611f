package org.cyberattribution.load;

import org.cyberattribution.store.Store;

/** What may be done in memory, as told by the length of quads as text. */
public final class Memory {
  private static final long QUAD_AS_TEXT = 240;

  private Memory() {}

  /** As quads lie in memory they take less room than as text; half of the rest is for shapes. */
  static long forShapes() {
    return Runtime.getRuntime().maxMemory() / 4;
  }

  /**
   * Whether there is room for what a store asserts, for more quads, and for about as many that are
   * derived from them.
   *
   * @param more characters of these quads as text
   */
  public static boolean holds(Store store, long more) {
    long asserted = store.size() / 2;
    return asserted * QUAD_AS_TEXT + more < Runtime.getRuntime().maxMemory() / 6;
  }
}
