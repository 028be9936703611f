package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.DatasetDescription;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.model.Names;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.resolve.Removals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each data set that the program knows describes itself. */
class DatasetDescriptionsTest {
  private static final Names LISTS = lists();

  static Stream<DatasetDescription> descriptions() {
    Formats formats = new Formats(new Iris(Iris.PUBLISHED));
    return Formats.names().stream()
        .map(formats::named)
        .flatMap(importer -> importer.descriptions().stream());
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void tellsWhoseItIsUnderWhatTermsAndHowMuchThereMustBe(DatasetDescription description) {
    assertThat(description.id()).isNotNull();
    assertThat(description.title()).isNotNull();
    assertThat(description.url()).isNotNull();
    assertThat(description.redistributable()).isNotNull();
    assertThat(description.licence() != null || !Boolean.TRUE.equals(description.redistributable()))
        .as("who may pass something on knows under which licence")
        .isTrue();
    assertThat(description.recognised()).isNotEmpty();
    assertThat(description.counts()).isNotEmpty();
    assertThat(description.counts().values())
        .allSatisfy(bounds -> assertThat(bounds.least()).isBetween(1L, bounds.most()));
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void namesAPublisherOfTheAuthorityLists(DatasetDescription description) {
    assertThat(LISTS.party(String.valueOf(description.publisher())))
        .isInstanceOf(Names.Lookup.Found.class);
  }

  @Test
  void isToldFromEveryOther() {
    List<DatasetDescription> all = descriptions().toList();

    assertThat(all).extracting(DatasetDescription::id).doesNotHaveDuplicates();
    for (DatasetDescription one : all) {
      Map<String, String> traits = one.recognised();
      assertThat(all.stream().filter(other -> other.recognises(traits))).containsExactly(one);
    }
  }

  private static Names lists() {
    ProjectFiles project = ProjectFiles.at(ProjectFolder.file("").toAbsolutePath());
    Findings findings = new Findings();
    Reading reading = new Reading(findings, new Removals(List.of()));
    reading.parse(
        new RecordFile(project.recordSchema(), findings), List.of(), project.authorities());
    return reading.names();
  }
}
