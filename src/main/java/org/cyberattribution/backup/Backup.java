package org.cyberattribution.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.store.StagedQuads;
import org.cyberattribution.store.Store;

/**
 * A zip file of a store's quads, with their hashes in an entry that is written last. A file that is
 * there is whole, since it gets its name when it is.
 */
public final class Backup {
  private static final String HASHES = "sha256.json";
  private static final String QUADS = ".nq";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Backup() {}

  /**
   * Writes stores into a file.
   *
   * @param stores by their names in the file
   * @return the number of quads
   */
  public static long write(Map<String, Store> stores, Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long quads = writePart(stores, part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return quads;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long writePart(Map<String, Store> stores, Path part) throws IOException {
    long quads = 0;
    Map<String, String> hashes = new TreeMap<>();
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      for (Map.Entry<String, Store> store : new TreeMap<>(stores).entrySet()) {
        String name = store.getKey() + QUADS;
        zip.putNextEntry(new ZipEntry(name));
        Entry entry = new Entry(zip);
        store.getValue().forEach(entry::write);
        zip.closeEntry();
        hashes.put(name, entry.hash());
        quads += entry.count;
      }
      zip.putNextEntry(new ZipEntry(HASHES));
      zip.write(JSON.writeValueAsBytes(hashes));
      zip.closeEntry();
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return quads;
  }

  private static final class Entry {
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final OutputStream out;
    private long count;

    Entry(OutputStream zip) {
      this.out = new DigestOutputStream(zip, digest);
    }

    void write(Quad quad) {
      String line =
          String.join(
              " ",
              NodeFmtLib.strNT(quad.getSubject()),
              NodeFmtLib.strNT(quad.getPredicate()),
              NodeFmtLib.strNT(quad.getObject()),
              NodeFmtLib.strNT(quad.getGraph()),
              ".\n");
      try {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        count++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String hash() {
      return Hex.encodeHexString(digest.digest());
    }
  }

  /**
   * Puts what a file holds in the place of what stores hold, each store in one step.
   *
   * @param stores by their names in the file
   * @param work where to unpack it; it is removed afterwards
   */
  public static void restore(Path file, Map<String, Store> stores, Path work) {
    try {
      Files.createDirectories(work);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        Map<String, Path> unpacked = unpack(zip, stores, work);
        unpacked.forEach(
            (name, quads) -> {
              Store store = stores.get(name);
              if (store != null) {
                store.restore(new StagedQuads(quads));
              }
            });
      } finally {
        PathUtils.deleteDirectory(work);
      }
    } catch (IOException e) {
      throw noBackup(file, e.toString());
    }
  }

  /** Everything is unpacked and compared before anything is replaced. */
  private static Map<String, Path> unpack(ZipFile zip, Map<String, Store> stores, Path work)
      throws IOException {
    Map<?, ?> hashes = JSON.readValue(read(zip, HASHES), Map.class);
    Map<String, Path> unpacked = new TreeMap<>();
    for (String store : stores.keySet()) {
      Path target = work.resolve(store + QUADS);
      Files.write(target, new byte[0]);
      if (hashes.containsKey(store + QUADS)) {
        try (InputStream in = zip.getInputStream(entry(zip, store + QUADS))) {
          Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        compare(zip, target, String.valueOf(hashes.get(store + QUADS)));
      }
      unpacked.put(store, target);
    }
    return unpacked;
  }

  private static void compare(ZipFile zip, Path file, String expected) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (!DigestUtils.sha256Hex(in).equals(expected)) {
        throw noBackup(Path.of(zip.getName()), file.getFileName() + " is not as it was written");
      }
    }
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(entry(zip, name))) {
      return in.readAllBytes();
    }
  }

  private static ZipEntry entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("no entry " + name);
    }
    return entry;
  }

  private static Failure noBackup(Path file, String reason) {
    return new Failure.BadInput(
        "'" + file + "' is no whole backup (" + reason + "). Nothing was changed.");
  }
}
