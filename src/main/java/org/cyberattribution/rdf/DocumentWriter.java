package org.cyberattribution.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cyberattribution.model.CatalogueEntry;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.MappedTerm;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Utterance;
import org.cyberattribution.rdf.Vocabulary.Classes;
import org.cyberattribution.rdf.Vocabulary.Properties;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes one data set as quads of its named graph, record after record and in constant memory. What
 * several claims share, such as a source, is written with the first of them; of very many the
 * oldest are forgotten and may be written again.
 */
public final class DocumentWriter {
  private static final int REMEMBERED = 4096;
  private static final String SPDX = "http://spdx.org/licenses/";

  private final Iris iris;
  private final GraphSink sink;
  private final AuthorityMapper authorities;
  private final Map<String, Boolean> written = new RecentKeys();

  DocumentWriter(Iris iris, RDFHandler handler, Dataset dataset) {
    this.iris = iris;
    this.sink = new GraphSink(handler, iris.graphIri(dataset.id()));
    this.authorities = new AuthorityMapper(iris, sink);
    describe(dataset);
  }

  /** Writes all that a document holds. */
  public void write(Document document) {
    document.parties().forEach(this::write);
    document.norms().forEach(authorities::norm);
    document.incidents().forEach(this::write);
    document.sources().forEach(this::source);
    document.utterances().forEach(this::utterance);
    document.claims().forEach(this::write);
  }

  public void write(Party party) {
    authorities.party(party);
  }

  public void write(MappedTerm term) {
    authorities.term(term);
  }

  public void write(CatalogueEntry entry) {
    authorities.entry(entry);
  }

  public void write(Incident incident) {
    authorities.incident(incident);
  }

  /**
   * Writes one claim, with its source, utterances and recorders where they were not written lately.
   */
  public void write(Claim claim) {
    Spoken spoken = claim.spoken();
    source(claim.reported().source());
    utterance(spoken.utterance());
    spoken.refersTo().forEach(this::utterance);
    Recorded recorded = claim.recorded();
    agent(recorded.recordedBy());
    agent(recorded.reviewedBy());
    new ClaimMapper(iris, sink, authorities, claim).write();
  }

  private void describe(Dataset dataset) {
    IRI graph = iris.graphIri(dataset.id());
    sink.type(graph, Classes.DATASET);
    String title = dataset.title() == null ? dataset.id() : dataset.title();
    sink.label(graph, title);
    sink.english(graph, DCTERMS.TITLE, title);
    if (dataset.publisher() != null) {
      sink.iri(
          graph,
          DCTERMS.PUBLISHER,
          authorities.participant(dataset.publisher(), "dataset-" + dataset.id()));
    }
    sink.link(graph, DCTERMS.LICENSE, licence(dataset.licence()));
    sink.truth(graph, Properties.REDISTRIBUTABLE, dataset.redistributable());
    sink.day(graph, Properties.RETRIEVED_ON, dataset.retrieved());
    sink.link(graph, DCTERMS.SOURCE, dataset.url());
    sink.text(graph, Properties.CONTENT_HASH, dataset.contentHash());
    sink.text(graph, Properties.READER, dataset.reader());
  }

  private static @Nullable String licence(@Nullable String licence) {
    return licence == null || licence.contains(":") ? licence : SPDX + licence;
  }

  private void source(Source source) {
    String title = titleOf(source);
    if (written.put("source/" + source.id() + "/" + title, true) != null) {
      return;
    }
    IRI subject = iris.of("source", source.id());
    sink.type(subject, Classes.SOURCE);
    sink.inLanguage(subject, DCTERMS.TITLE, title, source.language());
    sink.inLanguage(subject, RDFS.LABEL, title, source.language());
    if (source.publisher() != null) {
      sink.iri(
          subject,
          DCTERMS.PUBLISHER,
          authorities.participant(source.publisher(), "source-" + source.id()));
    }
    sink.date(subject, DCTERMS.DATE, source.date());
    sink.text(subject, DCTERMS.LANGUAGE, source.language());
    sink.link(subject, Terms.SCHEMA_URL, source.url());
    sink.text(subject, Properties.TEXT_HASH, source.textHash());
    for (Source reference : source.references()) {
      sink.iri(subject, DCTERMS.REFERENCES, iris.of("source", reference.id()));
      source(reference);
    }
  }

  private static String titleOf(Source source) {
    if (source.title() != null) {
      return source.title();
    }
    return source.url() == null ? source.id() : source.url();
  }

  private void utterance(Utterance utterance) {
    boolean declared = utterance.title() != null;
    if (written.put("utterance/" + utterance.id() + "/" + declared, true) != null) {
      return;
    }
    IRI subject = iris.of("utterance", utterance.id());
    sink.type(subject, Classes.UTTERANCE);
    if (declared) {
      sink.label(subject, String.valueOf(utterance.title()));
    }
    authorities.dating(subject, utterance.date());
    sink.link(subject, Terms.SCHEMA_URL, utterance.url());
  }

  private void agent(@Nullable String id) {
    if (id != null && written.put("agent/" + id, true) == null) {
      IRI subject = iris.of("agent", id);
      sink.type(subject, PROV.AGENT);
      sink.label(subject, id);
    }
  }

  /** The keys seen last, so that memory stays constant however many there are. */
  private static final class RecentKeys extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;

    RecentKeys() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  }
}
