package org.cyberattribution.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.lib.Sink;

/** Sorts lines of text as {@code LC_ALL=C sort -u} does, with bounded memory. */
public final class SortedLines implements AutoCloseable {
  /**
   * By code point, as by the bytes of UTF-8. Java's own order of texts puts surrogates, and so
   * whatever lies beyond the basic plane, before the characters from U+E000.
   */
  public static final Comparator<String> BY_CODE_POINT = SortedLines::compare;

  private static final int IN_MEMORY = 500_000;

  private final SortedDataBag<String> bag;

  public SortedLines() {
    this(BY_CODE_POINT);
  }

  public SortedLines(Comparator<String> order) {
    this(order, IN_MEMORY);
  }

  /**
   * @param inMemory how many lines to keep in memory before they go to a file
   */
  SortedLines(Comparator<String> order, int inMemory) {
    bag = BagFactory.newSortedBag(new ThresholdPolicyCount<>(inMemory), new LineFiles(), order);
  }

  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int index = 0; index < length; index++) {
      char one = left.charAt(index);
      char other = right.charAt(index);
      if (one != other) {
        return Character.isSurrogate(one) == Character.isSurrogate(other)
            ? Character.compare(one, other)
            : Character.isSurrogate(one) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  public void add(String line) {
    bag.add(line);
  }

  public boolean isEmpty() {
    return bag.isEmpty();
  }

  /** Passes on each distinct line, in order. */
  public void forEachDistinct(Consumer<String> consumer) {
    String last = null;
    Iterator<String> lines = bag.iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      if (!line.equals(last)) {
        consumer.accept(line);
      }
      last = line;
    }
  }

  @Override
  public void close() {
    bag.close();
  }

  private static final class LineFiles implements SerializationFactory<String> {
    @Override
    public Sink<String> createSerializer(OutputStream out) {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      return new Sink<>() {
        @Override
        public void send(String line) {
          run(() -> writer.append(line).append('\n'));
        }

        @Override
        public void flush() {
          run(writer::flush);
        }

        @Override
        public void close() {
          run(writer::close);
        }
      };
    }

    @Override
    public Iterator<String> createDeserializer(InputStream in) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .iterator();
    }

    private interface Writing {
      void run() throws IOException;
    }

    private static void run(Writing writing) {
      try {
        writing.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
