package org.cyberattribution.serve.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Pages that were made, as they are sent: a version of the store never changes, so that its pages
 * do not either. Those that sum up the whole graph take seconds where it is large.
 */
final class PageCache {
  private static final long MOST_BYTES = 48L << 20;

  private final Cache<Key, byte[]> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key key, byte[] page) -> key.address().length() + page.length)
          .build();

  private record Key(String version, String address) {}

  /** A page of a version of the store at an address, which is made only once. */
  byte[] of(String version, String address, Supplier<byte[]> make) {
    return pages.get(new Key(version, address), key -> make.get());
  }
}
