package org.cyberattribution.rdf;

import java.time.LocalDate;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Term;
import org.cyberattribution.rdf.Vocabulary.Properties;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes triples into one named graph. A null object writes nothing: what a record does not say
 * gives no triple.
 */
final class GraphSink {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String ENGLISH = "en";

  private final RDFHandler handler;
  private final IRI graph;

  GraphSink(RDFHandler handler, IRI graph) {
    this.handler = handler;
    this.graph = graph;
  }

  void iri(IRI subject, IRI predicate, @Nullable IRI object) {
    value(subject, predicate, object);
  }

  void type(IRI subject, IRI type) {
    value(subject, RDF.TYPE, type);
  }

  void label(IRI subject, String label) {
    english(subject, RDFS.LABEL, label);
  }

  void english(IRI subject, IRI predicate, @Nullable String text) {
    if (text != null) {
      value(subject, predicate, VALUES.createLiteral(text, ENGLISH));
    }
  }

  void inLanguage(IRI subject, IRI predicate, String text, @Nullable String language) {
    value(
        subject,
        predicate,
        language == null ? VALUES.createLiteral(text) : VALUES.createLiteral(text, language));
  }

  void text(IRI subject, IRI predicate, @Nullable String text) {
    if (text != null) {
      value(subject, predicate, VALUES.createLiteral(text));
    }
  }

  void integer(IRI subject, IRI predicate, @Nullable Integer number) {
    if (number != null) {
      value(subject, predicate, VALUES.createLiteral(number.toString(), XSD.INTEGER));
    }
  }

  void truth(IRI subject, IRI predicate, @Nullable Boolean truth) {
    if (truth != null) {
      value(subject, predicate, VALUES.createLiteral(truth));
    }
  }

  void concept(IRI subject, IRI predicate, @Nullable Term term) {
    if (term != null) {
      value(subject, predicate, Concepts.of(term));
    }
  }

  void day(IRI subject, IRI predicate, @Nullable LocalDate day) {
    if (day != null) {
      value(subject, predicate, VALUES.createLiteral(day.toString(), XSD.DATE));
    }
  }

  /** What a date's text says, how exactly, and its day where one is known. */
  void dating(IRI subject, DateText date) {
    text(subject, Properties.DATE_TEXT, date.text().isEmpty() ? null : date.text());
    concept(subject, Properties.DATE_PRECISION, date.precision());
    day(subject, Properties.DATE, date.day().orElse(null));
  }

  /** A date in the XSD type of its precision; an interval stays text. */
  void date(IRI subject, IRI predicate, @Nullable DateText date) {
    if (date != null) {
      value(subject, predicate, literal(date));
    }
  }

  private static @Nullable Literal literal(DateText date) {
    return switch (date.precision()) {
      case DAY -> VALUES.createLiteral(date.text(), XSD.DATE);
      case MONTH -> VALUES.createLiteral(date.text(), XSD.GYEARMONTH);
      case YEAR -> VALUES.createLiteral(date.text(), XSD.GYEAR);
      case YEARLESS_DAY -> VALUES.createLiteral(date.text(), XSD.GMONTHDAY);
      case YEARLESS_MONTH -> VALUES.createLiteral(date.text(), XSD.GMONTH);
      case INTERVAL -> VALUES.createLiteral(date.text());
      case UNKNOWN -> null;
    };
  }

  void literal(IRI subject, IRI predicate, String text, IRI datatype) {
    value(subject, predicate, VALUES.createLiteral(text, datatype));
  }

  void link(IRI subject, IRI predicate, @Nullable String url) {
    if (url != null) {
      value(subject, predicate, VALUES.createIRI(url));
    }
  }

  private void value(IRI subject, IRI predicate, @Nullable Value object) {
    if (object != null) {
      handler.handleStatement(VALUES.createStatement(subject, predicate, object, graph));
    }
  }
}
