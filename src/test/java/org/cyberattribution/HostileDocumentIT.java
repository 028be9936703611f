package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are meant to do harm are set aside, each with its reason, and the others load. */
class HostileDocumentIT {
  private static final int DEEP = 50_000;

  @TempDir Path folder;

  @Test
  void setsHostileDocumentsAsideAndLoadsTheOthers() throws IOException, InterruptedException {
    Path home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    Path data = Files.createDirectories(folder.resolve("incoming"));
    Files.writeString(data.resolve("good.yaml"), World.inWhichTheAlliance("attributes"));
    writeHostile(data);
    Product product = new Product(home, folder.resolve("store"));

    Product.Result result =
        product.runUnder("JAVA_TOOL_OPTIONS=-Xmx512m exec \"$@\"", "load", data.toString());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.filter(file -> !file.endsWith("good.yaml")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(result.err()).containsPattern(file + "(:[0-9:]+)?: refused: .*\n  "));
    }
    assertThat(product.run("query", "who-attributed-what-to-whom", "--format", "csv").out())
        .contains("League of Examples,Examplestan");
  }

  private static void writeHostile(Path data) throws IOException {
    Files.writeString(data.resolve("deep.json"), "[".repeat(DEEP) + "]".repeat(DEEP));
    Files.writeString(data.resolve("deep.yaml"), "a: " + "[".repeat(DEEP) + "]".repeat(DEEP));
    Files.writeString(data.resolve("deep-line.jsonl"), "{\"a\":".repeat(DEEP) + "1\n");
    Files.writeString(data.resolve("laughs.yaml"), laughs());
    Files.write(data.resolve("encoding.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xC3, '('});
    Files.write(
        data.resolve("nul.yaml"), "id: a\u0000b\ntitle: t\n".getBytes(StandardCharsets.UTF_8));
    Files.write(data.resolve("packed.json"), packed());
    for (String name : new String[] {"huge.jsonl", "huge.json", "huge.yaml"}) {
      try (RandomAccessFile file = new RandomAccessFile(data.resolve(name).toFile(), "rw")) {
        file.setLength(300L << 20);
      }
    }
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("a0: &a0 [ha]\n");
    IntStream.range(1, 30)
        .forEach(
            level ->
                text.append(
                    "a%d: &a%d [%s]%n"
                        .formatted(level, level, ("*a" + (level - 1) + ",").repeat(9))));
    return text.toString();
  }

  private static byte[] packed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[1 << 20]);
    }
    return bytes.toByteArray();
  }
}
