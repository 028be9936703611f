package org.cyberattribution.serve.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Pages that were made: a version of the store never changes, so that its pages do not either.
 * Those that sum up the whole graph take seconds where it is large.
 */
final class PageCache {
  private static final long MOST_BYTES = 48L << 20;

  private final Cache<Key, Packed> pages =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MOST_BYTES)
          .weigher((Key key, Packed page) -> key.address().length() + page.length())
          .build();

  private final ConcurrentMap<Key, CompletableFuture<Optional<byte[]>>> inTheMaking =
      new ConcurrentHashMap<>();

  private record Key(String version, String address) {}

  /** How a request waits for what another makes; empty if the other failed. */
  interface Await {
    Optional<byte[]> until(CompletableFuture<Optional<byte[]>> made);
  }

  /**
   * A page of a version of the store at an address, which is made only once: who comes meanwhile
   * waits for it, and makes it where the other failed. No lock is held.
   */
  byte[] of(String version, String address, Supplier<byte[]> make, Await await) {
    Key key = new Key(version, address);
    Optional<byte[]> page = Optional.ofNullable(pages.getIfPresent(key)).map(Packed::page);
    while (page.isEmpty()) {
      CompletableFuture<Optional<byte[]>> mine = new CompletableFuture<>();
      CompletableFuture<Optional<byte[]>> others = inTheMaking.putIfAbsent(key, mine);
      page = others == null ? Optional.of(made(key, make, mine)) : await.until(others);
    }
    return page.get();
  }

  private byte[] made(Key key, Supplier<byte[]> make, CompletableFuture<Optional<byte[]>> promise) {
    try {
      byte[] page = make.get();
      pages.put(key, Packed.of(page));
      promise.complete(Optional.of(page));
      return page;
    } finally {
      inTheMaking.remove(key, promise);
      promise.complete(Optional.empty());
    }
  }
}
