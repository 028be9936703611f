package org.cyberattribution.rdf;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cyberattribution.model.CatalogueEntry;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.MappedTerm;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.rdf.Vocabulary.Classes;
import org.cyberattribution.rdf.Vocabulary.Properties;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** How parties, incidents and norms look in RDF. */
final class AuthorityMapper {
  private static final String WIKIDATA = "wikidata";
  private static final String ATTACK = "attack";

  private final Iris iris;
  private final GraphSink sink;

  AuthorityMapper(Iris iris, GraphSink sink) {
    this.iris = iris;
    this.sink = sink;
  }

  void party(Party party) {
    IRI subject = iris.party(party);
    for (PartyClass partyClass : party.classes()) {
      sink.type(subject, Vocabulary.term(partyClass.className()));
    }
    names(subject, party);
    codes(subject, party.codes());
    relations(subject, party);
    sink.text(subject, Properties.OWNERSHIP, party.ownership());
    sink.english(subject, DCTERMS.DESCRIPTION, party.description());
    sink.text(subject, Properties.EXTRA, party.extra());
  }

  private void names(IRI subject, Party party) {
    sink.label(subject, party.name());
    party.names().forEach((language, name) -> sink.inLanguage(subject, RDFS.LABEL, name, language));
    party.aliases().forEach(alias -> sink.english(subject, SKOS.ALT_LABEL, alias));
    party.metonyms().forEach(name -> sink.english(subject, Properties.METONYM, name));
    party.demonyms().forEach(name -> sink.english(subject, Properties.DEMONYM, name));
  }

  private void codes(IRI subject, Map<String, String> codes) {
    codes.forEach(
        (scheme, code) -> {
          switch (scheme) {
            case WIKIDATA ->
                sink.link(subject, SKOS.EXACT_MATCH, "http://www.wikidata.org/entity/" + code);
            case ATTACK ->
                sink.link(
                    subject, SKOS.CLOSE_MATCH, "https://attack.mitre.org/groups/" + code + "/");
            default -> sink.text(subject, SKOS.NOTATION, code);
          }
        });
  }

  private void relations(IRI subject, Party party) {
    ifGiven(
        party.organOf(),
        id -> iris.state(id),
        state -> sink.iri(subject, Properties.ORGAN_OF, state));
    ifGiven(
        party.partOf(),
        iris::organisation,
        whole -> sink.iri(subject, ORG.SUB_ORGANIZATION_OF, whole));
    ifGiven(party.country(), iris::state, state -> sink.iri(subject, Properties.COUNTRY, state));
    party.memberOf().forEach(membership -> membership(subject, party, membership));
  }

  private static void ifGiven(
      @Nullable String id, Function<String, IRI> iri, Consumer<IRI> writer) {
    if (id != null) {
      writer.accept(iri.apply(id));
    }
  }

  private void membership(IRI member, Party party, Party.Membership membership) {
    IRI node =
        iris.of(
            "membership", party.id() + "-" + membership.organisation() + since(membership.from()));
    sink.type(node, ORG.MEMBERSHIP);
    sink.iri(node, ORG.MEMBER, member);
    sink.iri(node, ORG.HAS_ORGANIZATION, iris.organisation(membership.organisation()));
    sink.date(node, Properties.VALID_FROM, membership.from());
    sink.date(node, Properties.VALID_UNTIL, membership.until());
  }

  private static String since(@Nullable DateText from) {
    return from == null || from.text().isEmpty() ? "" : "-" + from.text().replace('/', '_');
  }

  void norm(Norm norm) {
    IRI subject = iris.of("norm", norm.id());
    sink.type(subject, Classes.NORM);
    sink.label(subject, norm.name());
    norm.aliases().forEach(alias -> sink.english(subject, SKOS.ALT_LABEL, alias));
    sink.text(subject, DCTERMS.SOURCE, norm.instrument());
    sink.text(subject, Properties.PARAGRAPH, norm.paragraph());
    sink.english(subject, SKOS.DEFINITION, norm.description());
    ifGiven(
        norm.broader(), id -> iris.of("norm", id), whole -> sink.iri(subject, SKOS.BROADER, whole));
  }

  void term(MappedTerm term) {
    IRI scheme = iris.of("vocabulary", term.scheme());
    sink.type(scheme, SKOS.CONCEPT_SCHEME);
    IRI subject = iris.of("term", term.id());
    sink.type(subject, SKOS.CONCEPT);
    sink.label(subject, term.name());
    sink.iri(subject, SKOS.IN_SCHEME, scheme);
    sink.english(subject, SKOS.DEFINITION, term.definition());
    sink.concept(subject, SKOS.EXACT_MATCH, term.same());
  }

  void entry(CatalogueEntry entry) {
    IRI subject = iris.of("entry", entry.id());
    sink.type(subject, PROV.ENTITY);
    sink.label(subject, entry.name());
    sink.text(subject, DCTERMS.TYPE, entry.kind());
    sink.text(subject, Properties.EXTRA, entry.json());
  }

  void incident(Incident incident) {
    IRI subject = iris.of("incident", incident.id());
    sink.type(subject, Vocabulary.term(incident.kind().className()));
    sink.inLanguage(subject, RDFS.LABEL, incident.name(), incident.isOnlyNumbered() ? null : "en");
    incident.aliases().forEach(alias -> sink.english(subject, SKOS.ALT_LABEL, alias));
    dating(subject, incident.date());
    incident.malware().forEach(name -> sink.text(subject, Properties.MALWARE, name));
    incident.cve().forEach(id -> sink.text(subject, Properties.CVE, id));
    int count = 0;
    for (Participant victim : incident.victims()) {
      sink.iri(
          subject,
          Properties.VICTIM,
          participant(victim, "incident-" + incident.id() + "-" + ++count));
    }
    sink.english(subject, DCTERMS.DESCRIPTION, incident.description());
    sink.text(subject, Properties.EXTRA, incident.extra());
  }

  /** What is known of a date, in the properties that keep its precision. */
  void dating(IRI subject, @Nullable DateText date) {
    if (date == null) {
      return;
    }
    sink.dating(subject, date);
    sink.day(subject, Properties.EARLIEST, date.earliest());
    sink.day(subject, Properties.LATEST, date.latest());
  }

  /** The IRI of a participant; an unnamed one is described under the slug given. */
  IRI participant(Participant participant, String slugOfUnnamed) {
    if (participant instanceof Party party) {
      return iris.party(party);
    }
    UnnamedParty unnamed = (UnnamedParty) participant;
    IRI node = iris.of("unnamed-party", slugOfUnnamed);
    sink.type(node, Classes.UNNAMED_PARTY);
    sink.label(node, unnamed.description());
    sink.integer(node, Properties.COUNT, unnamed.count());
    if (unnamed.kind() != null) {
      sink.text(node, Properties.PARTY_KIND, unnamed.kind().slug());
    }
    return node;
  }
}
