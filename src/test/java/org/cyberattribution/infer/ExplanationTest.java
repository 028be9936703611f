package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.SparqlService;
import org.junit.jupiter.api.Test;

/** Every step of an explanation is in words and has its source. */
class ExplanationTest {
  private final SmallWorld world =
      new SmallWorld()
          .with(
              "lists",
              """
              :ministry a att:StateOrgan ; rdfs:label "Ministry of Signals"@en ; att:organOf :examplestan .
              :examplestan a att:State ; rdfs:label "Examplestan"@en .
              :otherland a att:State ; rdfs:label "Otherland"@en .
              :heron a att:ThreatActor ; rdfs:label "Quiet Heron" .
              :mail a att:Incident ; rdfs:label "Lakeside Mail compromise"@en .
              """
                  + "<https://w3id.org/cyber-attribution/graph/lists> rdfs:label \"Parties\"@en .")
          .with(
              "claims",
              """
              :union-accuses a att:Attribution ; att:speaker :union ; att:onBehalfOf :union ;
                att:incident :mail ; att:accused :heron ; att:date "2025-05-03"^^xsd:date ; att:source :report .
              :union a att:IntergovernmentalOrganisation ; rdfs:label "Union"@en .
              :report a att:Source ; rdfs:label "Union speaks"@en .
              :tie a att:AffiliationClaim ; att:speaker :otherland ; att:onBehalfOf :otherland ; att:source :note ;
                att:member :heron ; att:principal :ministry ; att:affiliation att:affiliation-contractor ;
                att:strength att:strength-high-confidence ; att:wording "with high confidence" .
              :note a att:Source ; rdfs:label "Note of Otherland"@en .
              """);

  private List<String> explain(String iri) {
    return new Explanation(SparqlService.overUnionOf(world.dataset)).of(iri);
  }

  @Test
  void tellsEachStepOfAnInferenceWithItsSource() {
    String inference = world.implicating("examplestan").get(0).getURI();

    assertThat(String.join("\n", explain(inference)))
        .contains(
            "Examplestan is implicated in Lakeside Mail compromise",
            "by the word of Otherland",
            "No surer than: high confidence and not stated",
            "Degree by the wording: state-ordered",
            "1. Union (2025-05-03) accuses Quiet Heron over Lakeside Mail compromise",
            "Source: 'Union speaks'",
            "2. Otherland says that Quiet Heron belongs to or works for Ministry of Signals (contractor)",
            "in the words 'with high confidence'",
            "Source: 'Note of Otherland'",
            "3. Ministry of Signals is an organ of Examplestan",
            "Source: the list 'Parties'");
  }

  @Test
  void tellsOfAMatterThatItStandsSoUnderItsPolicyOnly() {
    String matter =
        world
            .dataset
            .find(
                org.apache.jena.graph.Node.ANY,
                org.apache.jena.graph.Node.ANY,
                Terms.att("underPolicy"),
                SmallWorld.node("policy/heeding-denials"))
            .next()
            .getSubject()
            .getURI();

    assertThat(explain(matter).get(0))
        .startsWith("Under the policy 'Heeding denials' it is single source that Quiet Heron");
  }

  @Test
  void tellsOfAClaimWhoMadeItAndWhereItStands() {
    assertThat(explain(SmallWorld.EX + "tie"))
        .anyMatch(line -> line.startsWith("Otherland says that Quiet Heron"))
        .anyMatch(line -> line.startsWith("Source: 'Note of Otherland'"));
  }

  @Test
  void saysThatNothingIsCalledSo() {
    assertThatThrownBy(() -> explain(SmallWorld.EX + "nothing"))
        .isInstanceOf(Failure.Usage.class)
        .hasMessageContaining("nothing");
  }
}
