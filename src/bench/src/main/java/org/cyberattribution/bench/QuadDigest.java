package org.cyberattribution.bench;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What tells one multiset of quads from another, in whatever order they stand: their number, and
 * the sum of their hashes of 128 bits. What a data set says of itself is left out.
 */
record QuadDigest(long quads, long lowSum, long highSum) {
  private static final String DATASETS = "<" + Generated.IRIS.graph("");
  private static final HashFunction HASH = Hashing.murmur3_128();

  static QuadDigest of(Path nquads) throws IOException {
    long quads = 0;
    long[] sums = new long[2];
    try (BufferedReader lines = Files.newBufferedReader(nquads)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith(DATASETS)) {
          quads++;
          add(HASH.hashString(line, StandardCharsets.UTF_8), sums);
        }
      }
    }
    return new QuadDigest(quads, sums[0], sums[1]);
  }

  private static void add(HashCode hash, long[] sums) {
    byte[] bytes = hash.asBytes();
    for (int half = 0; half < 2; half++) {
      byte[] part = Arrays.copyOfRange(bytes, 8 * half, 8 * half + 8);
      sums[half] += com.google.common.primitives.Longs.fromByteArray(part);
    }
  }

  @Override
  public String toString() {
    return String.format("%,d quads, digest %016x%016x", quads, lowSum, highSum);
  }
}
