package org.cyberattribution.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are opened by what they start with, and never expand without bound. */
class SourceFileTest {
  @TempDir Path folder;

  @Test
  void opensPlainAndCompressedFilesAlikeWhateverTheirNames() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.gz"), "text");
    Path gzip = folder.resolve("gzip.json");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write("text".getBytes(StandardCharsets.UTF_8));
    }
    Path zstandard = folder.resolve("zstandard.json");
    try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(zstandard))) {
      out.write("text".getBytes(StandardCharsets.UTF_8));
    }

    for (Path file : List.of(plain, gzip, zstandard)) {
      assertThat(content(new SourceFile(file))).isEqualTo("text");
    }
  }

  @Test
  void readsGzipOfSeveralMembersToItsEnd() throws IOException {
    Path file = folder.resolve("two.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (String part : List.of("one", "two")) {
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(part.getBytes(StandardCharsets.UTF_8));
        member.finish();
      }
    }
    assertThat(content(new SourceFile(file))).isEqualTo("onetwo");
  }

  @Test
  void takesEachMemberOfAnArchiveForAFile() throws IOException {
    Path archive = zip("a.json", "one", "folder/b.csv", "two", "__MACOSX/a.json", "junk");

    List<SourceFile> members = SourceFile.in(archive, Progress.UNSEEN);

    assertThat(members).extracting(SourceFile::member).containsExactly("a.json", "folder/b.csv");
    assertThat(content(members.get(1))).isEqualTo("two");
    assertThat(members.get(1).plainName()).isEqualTo("b.csv");
    assertThat(members.get(1).extension()).isEqualTo("csv");
    assertThat(members.get(1).name()).isEqualTo(archive + "!folder/b.csv");
  }

  @Test
  void stopsAFileThatExpandsWithoutMeasure() throws IOException {
    Path bomb = folder.resolve("bomb.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      byte[] zeros = new byte[1 << 20];
      for (int written = 0; written < 100; written++) {
        out.write(zeros);
      }
    }
    assertThatThrownBy(() -> content(new SourceFile(bomb)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expands to more than");
    assertThat(new SourceFile(bomb).head()).hasSize(1 << 16);
  }

  @Test
  void stopsAMemberThatExpandsWithoutMeasure() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("a.json"));
      byte[] zeros = new byte[1 << 20];
      for (int written = 0; written < 100; written++) {
        out.write(zeros);
      }
    }
    SourceFile member = SourceFile.in(bomb, Progress.UNSEEN).get(0);

    assertThatThrownBy(() -> content(member)).hasMessageContaining("expands to more than");
  }

  @Test
  void allowsWhatIsOrdinarilyCompressible() throws IOException {
    Path file = folder.resolve("rows.csv.gz");
    String row = "1493,Freedonia,2031-05-03,political statement,yes\n";
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int rows = 0; rows < 1_000_000; rows++) {
        out.write((rows + row).getBytes(StandardCharsets.UTF_8));
      }
    }
    try (InputStream content = new SourceFile(file).open()) {
      assertThat(content.transferTo(OutputStream.nullOutputStream())).isGreaterThan(50_000_000);
    }
  }

  @Test
  void readsTextWithoutItsByteOrderMarkAndRefusesOtherEncodings() throws IOException {
    Path marked = Files.writeString(folder.resolve("marked.csv"), "\uFEFFid");
    Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'i', (byte) 0xE9, 'd'});

    try (BufferedReader text = new SourceFile(marked).text()) {
      assertThat(text.readLine()).isEqualTo("id");
    }
    assertThatThrownBy(() -> new SourceFile(latin).text().readLine())
        .isInstanceOf(CharacterCodingException.class);
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path file = folder.resolve("archive.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int index = 0; index < namesAndTexts.length; index += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[index]));
        out.write(namesAndTexts[index + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String content(SourceFile file) throws IOException {
    try (InputStream content = file.open()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
