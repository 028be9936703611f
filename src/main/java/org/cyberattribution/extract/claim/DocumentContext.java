package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cyberattribution.extract.SourceText;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.name.NameIndex;
import org.cyberattribution.extract.text.Quotations;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.extract.text.Sentences;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.resolve.World;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document before its grammar: sentences, quotations, names, and whose it is.
 */
public final class DocumentContext {
  private static final Pattern ISSUED =
      Pattern.compile(
          "^(?i)(joint |press |public )?(statement|declaration|release|fact sheet|remarks|communiqu[eé]|readout|advisory|message)\\b.*");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}");
  private static final int LONGEST_SNIPPET = 1200;
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?i)\\b(ministry|minister|president|parliament|department|office|government|centre|center|agency|council|embassy|mission|police|service|authority)\\b");
  private static final Pattern BEHALF = Pattern.compile("(?i)\\b(on behalf of|by|of|from) ");

  private final SourceText source;
  private final Lexicon lexicon;
  private final List<Sentence> sentences;
  private final Quotations quotations;
  private final List<List<Mention>> mentions = new ArrayList<>();
  private final Surnames surnames = new Surnames();
  private final NameIndex index;
  private final Names names;
  private final Persons persons;
  private final @Nullable Party issuer;
  private final Meanings meanings;
  private final @Nullable Party home;
  private final Officials officials;
  private final Voices voices;
  private final Groups groups;

  public DocumentContext(SourceText source, Lexicon lexicon, NameIndex index, World world) {
    this.source = source;
    this.lexicon = lexicon;
    this.index = index;
    this.names = world.names();
    this.persons = new Persons(index);
    this.sentences = Sentences.of(source.text());
    this.quotations = new Quotations(source.text());
    PrivateBodies bodies = new PrivateBodies(lexicon.words());
    sentences.forEach(
        sentence -> mentions.add(bodies.without(index.find(sentence.text()), sentence.text())));
    mentions.forEach(surnames::remember);
    addSurnames();
    this.issuer = findIssuer();
    this.meanings = new Meanings(this);
    this.home = Home.of(this).orElse(null);
    this.officials = new Officials(this);
    addOfficials();
    this.voices = new Voices(this);
    this.groups = new Groups(this);
  }

  /** Those who speak though no list knows them stand in the text like others. */
  private void addOfficials() {
    for (Sentence sentence : sentences) {
      List<Mention> known = mentions.get(sentence.index());
      mentions.set(sentence.index(), Surnames.added(sentence, known, officials.people()));
    }
    officials.people().values().forEach(surnames::remember);
    addSurnames();
  }

  private void addSurnames() {
    for (Sentence sentence : sentences) {
      mentions.set(sentence.index(), surnames.added(sentence, mentions.get(sentence.index())));
    }
  }

  private @Nullable Party findIssuer() {
    String outlet = source.outlet();
    if (outlet != null
        && names.party(outlet) instanceof Names.Lookup.Found<Party> found
        && !found.entity().is(PartyClass.MEDIA_OUTLET)) {
      return found.entity();
    }
    if (outlet != null && isInstitution(outlet)) {
      Optional<Party> state =
          index.find(outlet).stream()
              .map(Mention::first)
              .filter(party -> party.is(PartyClass.STATE))
              .findFirst();
      if (state.isPresent()) {
        return new Institutions(names).of(state.get(), outlet);
      }
    }
    String title = title();
    if (!ISSUED.matcher(title).matches()) {
      return null;
    }
    Matcher behalf = BEHALF.matcher(title);
    int from = behalf.find() ? behalf.end() : 0;
    return index.find(title.substring(from)).stream()
        .filter(mention -> !mention.is(Mention.Kind.DEMONYM))
        .map(Mention::first)
        .map(this::speaking)
        .findFirst()
        .orElse(null);
  }

  /** 'Office of the President of Latvia' speaks for Latvia though no list knows the office. */
  private boolean isInstitution(String outlet) {
    return names.party(outlet) instanceof Names.Lookup.Unknown && OFFICIAL.matcher(outlet).find();
  }

  public String title() {
    String title = source.title();
    if (title != null) {
      return title;
    }
    return sentences.isEmpty() ? "" : sentences.get(0).text();
  }

  /** Whether an actor in networks is named anywhere. */
  public boolean namesActor() {
    return mentions.stream()
        .flatMap(List::stream)
        .anyMatch(mention -> mention.first().is(PartyClass.THREAT_ACTOR));
  }

  /** Whether the text is so short that it is part of a document rather than one. */
  public boolean isSnippet() {
    return source.text().length() < LONGEST_SNIPPET;
  }

  public SourceText source() {
    return source;
  }

  /** The name by which words that no list knows call somebody, without his titles. */
  public Optional<String> nameOf(Referent referent) {
    return referent.level() == Level.INDIVIDUAL && referent.count() == null
        ? Optional.of(officials.withoutTitle(referent.words()))
            .filter(name -> NAME.matcher(name).matches())
        : Optional.empty();
  }

  public org.cyberattribution.extract.lexicon.Words words() {
    return lexicon.words();
  }

  Lexicon lexicon() {
    return lexicon;
  }

  public Names names() {
    return names;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  public List<Mention> mentions(Sentence sentence) {
    return mentions.get(sentence.index());
  }

  /** The names in words that are not the document's own text, such as its title. */
  public List<Mention> mentions(String words) {
    return index.find(words);
  }

  public boolean isQuoted(Sentence sentence, int offset) {
    return quotations.covers(sentence.begin() + offset);
  }

  Quotations quotations() {
    return quotations;
  }

  /** Whose own document it is; nobody's where an outlet reports. */
  public Optional<Party> issuer() {
    return Optional.ofNullable(issuer);
  }

  Groups groups() {
    return groups;
  }

  Voices voices() {
    return voices;
  }

  Optional<Party> bySurname(String surname) {
    return surnames.called(surname);
  }

  Optional<Party> spokenForBy(Party person) {
    return persons.spokenForBy(person).or(() -> officials.spokenForBy(person));
  }

  /** The party in whose name another one speaks, a person for an office. */
  Party speaking(Party party) {
    return party.is(PartyClass.PERSON) ? spokenForBy(party).orElse(party) : party;
  }

  /** The state whose offices are meant where the text does not say whose. */
  public Optional<Party> home() {
    return Optional.ofNullable(home);
  }

  /** What a mention means here. */
  Party meaning(Sentence sentence, Mention mention) {
    return meanings.of(sentence, mention);
  }

  /** The first state near whose name a phrase stands in the document makes an organ with it. */
  Optional<Party> organNamed(String phrase) {
    Institutions institutions = new Institutions(names);
    for (Sentence sentence : sentences) {
      int at = sentence.text().indexOf(phrase);
      if (at >= 0) {
        return Stream.concat(home().stream(), statesNear(sentence, at).stream())
            .filter(state -> !institutions.of(state, phrase).equals(state))
            .map(state -> institutions.of(state, phrase))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** The states spoken of, the nearest before a place first, then those behind it. */
  List<Party> statesNear(Sentence sentence, int offset) {
    List<Party> found = new ArrayList<>();
    mentions(sentence).stream()
        .filter(mention -> mention.begin() < offset)
        .flatMap(DocumentContext::states)
        .forEach(party -> found.add(0, party));
    for (int before = sentence.index() - 1; before >= 0; before--) {
      mentions.get(before).stream().flatMap(DocumentContext::states).forEach(found::add);
    }
    for (int behind = sentence.index(); behind < sentences.size(); behind++) {
      mentions.get(behind).stream().flatMap(DocumentContext::states).forEach(found::add);
    }
    return found;
  }

  private static Stream<Party> states(Mention mention) {
    return mention.senses().size() == 1 && mention.first().is(PartyClass.STATE)
        ? Stream.of(mention.first())
        : Stream.empty();
  }
}
