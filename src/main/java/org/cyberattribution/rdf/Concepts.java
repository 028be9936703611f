package org.cyberattribution.rdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.AttributorRole;
import org.cyberattribution.model.Basis;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.DeniedAspect;
import org.cyberattribution.model.Directness;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.model.MeasureType;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.ResponsibilityDegree;
import org.cyberattribution.model.Scale;
import org.cyberattribution.model.Standing;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.Term;
import org.eclipse.rdf4j.model.IRI;

/**
 * The concepts of the ontology's schemes that the model's terms stand for: att:basis-political for
 * Basis.POLITICAL.
 */
final class Concepts {
  /** The terms of each scheme, by the scheme's name in the ontology. */
  static final Map<String, Term[]> SCHEMES = schemes();

  private static final Map<Term, IRI> CONCEPTS = concepts();

  private Concepts() {}

  static IRI of(Term term) {
    IRI concept = CONCEPTS.get(term);
    if (concept == null) {
      throw new IllegalStateException("no concept for " + term);
    }
    return concept;
  }

  private static Map<String, Term[]> schemes() {
    Map<String, Term[]> schemes = new LinkedHashMap<>();
    schemes.put("strength", Strength.values());
    schemes.put("scale", Scale.values());
    schemes.put("basis", Basis.values());
    schemes.put("role", AttributorRole.values());
    schemes.put("directness", Directness.values());
    schemes.put("precision", DateText.Precision.values());
    schemes.put("affiliation", Affiliation.values());
    schemes.put("degree", ResponsibilityDegree.values());
    schemes.put("measure", MeasureType.values());
    schemes.put("aspect", DeniedAspect.values());
    schemes.put("relation", NameRelation.values());
    schemes.put("naming", Naming.values());
    schemes.put("standing", Standing.values());
    schemes.put("indicator", Indicator.values());
    return schemes;
  }

  private static Map<Term, IRI> concepts() {
    Map<Term, IRI> concepts = new HashMap<>();
    SCHEMES.forEach(
        (scheme, terms) -> {
          for (Term term : terms) {
            concepts.put(term, Vocabulary.term(scheme + "-" + term.slug()));
          }
        });
    return concepts;
  }
}
