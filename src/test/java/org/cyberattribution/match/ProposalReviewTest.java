package org.cyberattribution.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.load.Imported;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.load.Validation;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.Candidates;
import org.cyberattribution.review.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposals await review as other candidates do, and accepted ones are claims of the reviewer. */
class ProposalReviewTest {
  private static final Proposal INCIDENTS =
      new Proposal(
          "notpetya",
          "catalogue-17",
          new Proposal.Entry("notpetya", "NotPetya", true),
          0.972,
          List.of("names: NotPetya and NotPetya are alike", "dates: 2017-06-27 and 2017-06-27"));
  private static final Proposal UTTERANCES =
      new Proposal(
          "one-briefing",
          "other-briefing",
          new Proposal.Entry("catalogue-17", "An entry of a catalogue", false),
          0.9,
          List.of("for Freedonia"));

  @TempDir Path folder;

  private final ProjectFiles project = ProjectFiles.at(ProjectFolder.file(""));

  @BeforeEach
  void propose() {
    Candidates candidates = Candidates.of(folder);
    candidates.put(ProposalRecords.of(List.of(INCIDENTS), Indicator.SAME_INCIDENT));
    candidates.put(ProposalRecords.of(List.of(UTTERANCES), Indicator.SAME_UTTERANCE));
  }

  private Review review() {
    Validation validation = new Validation(project, new Iris(Iris.PUBLISHED));
    return new Review(folder, file -> validation.validate(List.of(file)));
  }

  private Candidate candidate(String beginning) {
    return review().candidate(beginning);
  }

  @Test
  void proposalsAreListedWithScoreAndReasons() {
    assertThat(review().undecided()).extracting(Candidate::score).containsExactly(0.97, 0.9);
    assertThat(candidate("same-incident").record().path("note").asText())
        .contains("are alike", "dates: ");
  }

  @Test
  void acceptedProposalIsAClaimThatComparesTwoIncidents() throws IOException {
    Imported loaded = accepted("same-incident", Map.of());

    assertThat(
            loaded.rows(
                "SELECT ?x { ?c att:indicator att:indicator-same-incident ; att:rating 'same' ;"
                    + " att:reviewedBy ?by ; att:compares ?x } ORDER BY ?x"))
        .containsExactly("id/incident/catalogue-17", "id/incident/notpetya");
    assertThat(
            loaded.rows(
                "SELECT ?x { ?x owl:sameAs ?y }"
                    .replace("owl:sameAs", "<http://www.w3.org/2002/07/owl#sameAs>")))
        .isEmpty();
    assertThat(loaded.shapeFindings()).isEmpty();
  }

  @Test
  void proposalCanBeCorrectedToDifferent() throws IOException {
    Imported loaded = accepted("same-incident", Map.of("rating", new TextNode("different")));

    assertThat(loaded.rows("SELECT ?r { ?c att:compares ?x ; att:rating ?r } LIMIT 1"))
        .containsExactly("different");
  }

  @Test
  void acceptedUtterancesAreComparedAndNotJoined() throws IOException {
    Imported loaded = accepted("same-utterance", Map.of());

    assertThat(loaded.rows("SELECT ?x { ?c att:compares ?x } ORDER BY ?x"))
        .containsExactly("id/utterance/one-briefing", "id/utterance/other-briefing");
  }

  @Test
  void rejectedProposalStaysRejectedWhenMatchedAgain() {
    Review review = review();
    review.reject(candidate("same-incident"), "An Analyst", "two winters");

    propose();

    assertThat(review().undecided())
        .extracting(Candidate::id)
        .noneMatch(id -> id.startsWith("same-incident"));
  }

  private Imported accepted(String beginning, Map<String, TextNode> corrections)
      throws IOException {
    Path file =
        review()
            .accept(
                candidate(beginning),
                Map.copyOf(corrections),
                "An Analyst",
                "compared",
                folder.resolve("accepted"));
    return Imported.withProjectLists(Files.createTempDirectory(folder, "loaded"), file);
  }
}
