package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which files RDF of others comes, and that our own quads come back as what they were. */
class RdfFilesTest {
  private static final String INCIDENT =
      "<https://example.org/a> a <https://w3id.org/cyber-attribution/ontology#Incident> ;"
          + " <http://www.w3.org/2000/01/rdf-schema#label> \"Harbour\"@en .";

  @TempDir Path folder;

  @Test
  void readsCompressedFilesAndMembersOfArchives() throws IOException {
    Path gzip = folder.resolve("one.ttl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(INCIDENT.getBytes(StandardCharsets.UTF_8));
    }
    Path zip = folder.resolve("more.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("below/two.trig"));
      out.write(INCIDENT.getBytes(StandardCharsets.UTF_8));
    }

    Imported imported = Imported.of(folder, gzip, zip);

    assertThat(imported.datasets()).containsExactly("rdf-one", "rdf-two");
    assertThat(imported.problems()).isEmpty();
    assertThat(imported.count("rdf-two", "Incident")).isEqualTo(1);
  }

  @Test
  void readsTriplesButNoTriplesAboutTriples() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(
        files.resolve("star.ttls"),
        INCIDENT + " << <https://e.org/a> <https://e.org/b> 1 >> <https://e.org/c> 2 .");

    Imported imported = Imported.of(folder, files);

    assertThat(imported.count("rdf-star", "Incident")).isEqualTo(1);
    assertThat(imported.problems(Finding.Kind.REFUSED))
        .singleElement()
        .asString()
        .startsWith("a triple is about a triple");
  }

  @Test
  void saysThatItCannotReadASyntaxThatRioHasNoReaderOf() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(files.resolve("a.hdt"), "$HDT");

    assertThat(Imported.of(folder, files).problems())
        .containsExactly("the file is in no format that can be read");
  }

  @Test
  void readsALineOfJsonLdAfterAnother() throws IOException {
    String line =
        "{\"@id\": \"https://example.org/%s\","
            + " \"@type\": \"https://w3id.org/cyber-attribution/ontology#Incident\"}\n";
    Path file =
        Files.writeString(
            folder.resolve("lines.ndjsonld"), line.formatted("a") + line.formatted("b"));

    assertThat(Imported.of(folder, file).count("rdf-lines", "Incident")).isEqualTo(2);
  }

  @Test
  void setsAsideALineThatIsNestedTooDeeply() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("lines.ndjsonld"),
            "{\"@id\": \"https://example.org/a\", \"https://example.org/b\": "
                + "[".repeat(50_000)
                + "]".repeat(50_000)
                + "}");

    assertThat(Imported.of(folder, file).problems(Finding.Kind.REFUSED))
        .singleElement()
        .asString()
        .contains("nested deeper than 100 levels");
  }

  /** Only the incidents are not the data set's own, since EuRepoC's two tables share them. */
  @Test
  void readsClaimsAndAssessmentsThatItWroteAsTheyWereAndNamesWhatItDoesNot() throws IOException {
    Imported first =
        Imported.of(folder, ProjectFolder.file("src/test/resources/ingest/eurepoc/incidents.csv"));
    Path exported = Files.writeString(folder.resolve("exported.nq"), first.quads());
    Files.writeString(folder.resolve("exported.nq.dataset.yaml"), "id: eurepoc-incidents\n");

    Imported again = Imported.of(folder, exported);

    assertThat(claims(again)).isEqualTo(claims(first)).contains("Assessment", "att:rating");
    assertThat(again.problems(Finding.Kind.REFUSED))
        .singleElement()
        .asString()
        .startsWith("a statement is about another data set's entity")
        .contains("id/incident/eurepoc-1");
  }

  private static String claims(Imported imported) {
    return String.join(
        "\n",
        imported.rows(
            """
            SELECT ?claim ?p ?o { ?claim att:speaker ?speaker ; ?p ?o } ORDER BY ?claim ?p ?o
            """));
  }
}
