package org.cyberattribution.rdf;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyberattribution.ProjectFolder;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The ontology and its schemes, as triples. */
final class OntologyFiles {
  final Model model = new LinkedHashModel();

  OntologyFiles() {
    for (String file : List.of("attribution.ttl", "schemes.ttl")) {
      model.addAll(read(ProjectFolder.file("ontology/" + file)));
    }
  }

  static Model read(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      return Rio.parse(text, RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<IRI> classes() {
    return ours(OWL.CLASS);
  }

  Set<IRI> properties() {
    return Stream.of(OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY, OWL.ANNOTATIONPROPERTY)
        .flatMap(type -> ours(type).stream())
        .collect(Collectors.toSet());
  }

  Set<IRI> schemes() {
    return ours(SKOS.CONCEPT_SCHEME);
  }

  Set<IRI> concepts() {
    return ours(SKOS.CONCEPT);
  }

  Set<IRI> conceptsOf(Resource scheme) {
    return model.filter(null, SKOS.IN_SCHEME, scheme).subjects().stream()
        .map(IRI.class::cast)
        .collect(Collectors.toSet());
  }

  private Set<IRI> ours(IRI type) {
    return model.filter(null, RDF.TYPE, type).subjects().stream()
        .filter(IRI.class::isInstance)
        .map(IRI.class::cast)
        .filter(term -> term.getNamespace().equals(Vocabulary.NAMESPACE))
        .collect(Collectors.toSet());
  }
}
