package org.cyberattribution.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cyberattribution.extract.SourceText;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.DateText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in many forms become the same text, and bad ones are set aside with a reason. */
class TextReaderTest {
  private static final String STATEMENT =
      "The café of Freedonia’s ministry was attacked. The government said that the intrusion into"
          + " its networks had been carried out by another country.";

  @TempDir Path folder;

  private final Findings findings = new Findings();
  private TextReader reader = new TextReader(null, findings, Duration.ofSeconds(60));

  @BeforeEach
  void openWithoutList() {
    reader = new TextReader(null, findings, Duration.ofSeconds(60));
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
  void readsTextInItsEncoding(String encoding) throws IOException {
    Path file = write("a.txt", STATEMENT.getBytes(Charset.forName(encoding)));

    assertThat(text(file).text()).isEqualTo(STATEMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-2, Český úřad pro kybernetickou bezpečnost oznámil že šlo o útok",
    "KOI8-R, Министерство иностранных дел опровергло обвинения в кибератаках",
    "windows-1251, Министерство иностранных дел опровергло обвинения в кибератаках"
  })
  void decodesLegacyEncodingsThatDeclareNothing(String encoding, String words) {
    byte[] bytes = (words + ". ").repeat(5).getBytes(Charset.forName(encoding));

    assertThat(Encoding.decode(bytes)).startsWith(words);
  }

  @Test
  void believesThePageWhereItDeclaresAnEncoding() {
    String page = "<html><head><meta charset='windows-1250'></head><p>Úřad říká žádný</p></html>";

    assertThat(Encoding.decode(page.getBytes(Charset.forName("windows-1250")))).isEqualTo(page);
  }

  @Test
  void normalisesLineEndsAndComposesCharacters() throws IOException {
    Path file = write("a.txt", "\uFEFFCafe\u0301\r\nline\rend\u0000.".getBytes(UTF_8));

    assertThat(text(file).text()).isEqualTo("Café\nline\nend .");
  }

  @Test
  void reducesPageToItsArticleAndReadsWhatItSaysAboutItself() throws IOException {
    Path file = write("page.html", Pages.ARTICLE.getBytes(UTF_8));

    SourceText text = text(file);

    assertThat(text.text()).startsWith("Freedonia accused").doesNotContain("Subscribe", "Home");
    assertThat(text.text()).contains("\n\nThe embassy of Examplestan");
    assertThat(text.title()).isEqualTo("Freedonia accuses Examplestan");
    assertThat(text.outlet()).isEqualTo("Example Times");
    assertThat(text.date()).isEqualTo(DateText.parse("2024-05-02"));
    assertThat(text.url()).isEqualTo("https://example.org/a");
  }

  @Test
  void readsLinkedDataWhereMetaElementsAreMissing() throws IOException {
    Path file = write("page.html", Pages.LINKED_DATA.getBytes(UTF_8));

    SourceText text = text(file);

    assertThat(text.title()).isEqualTo("A headline");
    assertThat(text.outlet()).isEqualTo("Example Agency");
    assertThat(text.date()).isEqualTo(DateText.parse("2024-05-03"));
  }

  @Test
  void readsPdfAndJoinsItsLines() throws IOException {
    Path file = Pages.pdf(folder.resolve("a.pdf"), "Freedonia has attri-", "buted the attack.");

    assertThat(text(file).text()).isEqualTo("Freedonia has attributed the attack.");
  }

  @Test
  void takesWhatIsKnownFromAFileBeside() throws IOException {
    write(
        "a.meta.yaml",
        "{title: Its title, outlet: Reuters, date: 2024-05-02T10:00}".getBytes(UTF_8));
    Path file = write("a.txt", STATEMENT.getBytes(UTF_8));

    SourceText text = text(file);

    assertThat(text.title()).isEqualTo("Its title");
    assertThat(text.date()).isEqualTo(DateText.parse("2024-05-02"));
  }

  @Test
  void takesWhatIsKnownFromTheFoldersList() throws IOException {
    String broken = "{\"id\": \"b\"";
    write("meta.jsonl", ("{\"id\": \"a\", \"outlet\": \"TASS\"}\n" + broken).getBytes(UTF_8));
    Path file = write("a.txt", STATEMENT.getBytes(UTF_8));

    assertThat(text(file).outlet()).isEqualTo("TASS");
    assertThat(findings.all()).extracting(Finding::line).containsExactly(2);
  }

  @Test
  void readsStandardInput() {
    Outcome outcome = reader.read(new ByteArrayInputStream(STATEMENT.getBytes(UTF_8)));

    assertThat(outcome).isInstanceOf(Outcome.Read.class);
  }

  @Test
  void givesDocumentsOfOneNameDifferentIds() throws IOException {
    Path one = write("one/a.txt", STATEMENT.getBytes(UTF_8));
    Path other = write("other/a.txt", (STATEMENT + " More.").getBytes(UTF_8));

    assertThat(text(one).id()).isEqualTo("a");
    assertThat(text(other).id()).startsWith("a-").hasSize(10);
  }

  @Test
  void setsAsideASecondCopy() throws IOException {
    Path one = write("a.txt", STATEMENT.getBytes(UTF_8));
    Path copy = write("b.txt", STATEMENT.getBytes(UTF_8));
    text(one);

    assertThat(reason(copy)).contains("the same bytes as").contains("a.txt");
  }

  @Test
  void setsAsideOtherLanguages() throws IOException {
    String german =
        "Das Auswärtige Amt hat den Botschafter einbestellt, weil das Netz des Ministeriums von einem"
            + " anderen Staat angegriffen worden sein soll. Die Regierung verurteilt den Angriff.";

    assertThat(reason(write("a.txt", german.getBytes(UTF_8)))).contains("'de' and not English");
  }

  @Test
  void keepsEnglishThatAMachineTranslated() throws IOException {
    String translated =
        "Behind the attack stand special services of neighbor country, about this reported in"
            + " department. Damage to critical infrastructure it was possible to prevent timely.";

    assertThat(text(write("a.txt", translated.getBytes(UTF_8))).text()).isEqualTo(translated);
  }

  @Test
  void setsAsideWhatIsNoDocument() throws IOException {
    byte[] archive = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};

    assertThat(reason(write("a.txt", archive))).contains("no text, HTML or PDF");
  }

  @Test
  void setsAsideWhatHoldsNoText() throws IOException {
    assertThat(reason(write("a.html", "<html><body></body></html>".getBytes(UTF_8))))
        .contains("holds no text");
  }

  private SourceText text(Path file) {
    Outcome outcome = reader.read(file);
    if (outcome instanceof Outcome.Read read) {
      return read.text();
    }
    throw new AssertionError(outcome);
  }

  private String reason(Path file) {
    Outcome outcome = reader.read(file);
    if (outcome instanceof Outcome.SetAside setAside) {
      return setAside.reason().problem();
    }
    throw new AssertionError(outcome);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }
}
