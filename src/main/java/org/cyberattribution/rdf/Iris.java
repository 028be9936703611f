package org.cyberattribution.rdf;

import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Assessment;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Statement;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** The stable IRIs of everything that the graph names, below one base. */
public final class Iris {
  /** The base of the published graph. */
  public static final String PUBLISHED = "https://w3id.org/cyber-attribution/";

  /** The ontology, its alignments, shapes and examples, which do not move with the base. */
  private static final String VOCABULARIES = PUBLISHED;

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final String ids;
  private final String graphs;

  /**
   * @param base an absolute IRI that ends in a slash
   */
  public Iris(String base) {
    if (!base.matches("https?://[^\\s<>\"]+/")) {
      throw new IllegalArgumentException(
          "a base is an http(s) IRI that ends in a slash, not '" + base + "'");
    }
    this.ids = base + "id/";
    this.graphs = base + "graph/";
  }

  public String graph(String dataset) {
    return graphs + dataset;
  }

  /** Whether an IRI is one that the program gives: an entity's, a graph's, or a term's. */
  boolean isGiven(String iri) {
    return iri.startsWith(ids) || iri.startsWith(graphs) || iri.startsWith(VOCABULARIES);
  }

  /** Whether an IRI is a data set's graph, or that of an entity whose id starts with its id. */
  boolean belongsTo(String iri, String dataset) {
    String graph = graph(dataset);
    return iri.equals(graph)
        || iri.startsWith(graph + "#")
        || (iri.startsWith(ids)
            && iri.substring(iri.lastIndexOf('/') + 1).startsWith(dataset + "-"));
  }

  IRI graphIri(String dataset) {
    return VALUES.createIRI(graph(dataset));
  }

  /** The IRI of something that the program names by itself, such as an inference. */
  public String id(String path, String slug) {
    return ids + path + "/" + slug;
  }

  /** The IRI of a claim as text, for findings. */
  public String claim(Claim claim) {
    return ids + path(claim) + "/" + claim.id();
  }

  IRI claimIri(Claim claim) {
    return of(path(claim), claim.id());
  }

  static String path(Claim claim) {
    if (claim instanceof Statement) {
      return "statement";
    } else if (claim instanceof AffiliationClaim) {
      return "affiliation-claim";
    } else if (claim instanceof AliasClaim) {
      return "alias-claim";
    } else if (claim instanceof Assessment) {
      return "assessment";
    }
    throw new IllegalStateException("no path for " + claim.getClass());
  }

  IRI party(Party party) {
    return of(party.mainClass().path(), party.id());
  }

  /** An organisation that is known by its id alone. */
  IRI organisation(String id) {
    return of(PartyClass.ORGANISATION.path(), id);
  }

  IRI state(String id) {
    return of(PartyClass.STATE.path(), id);
  }

  IRI of(String path, String slug) {
    return VALUES.createIRI(ids + path + "/" + slug);
  }
}
