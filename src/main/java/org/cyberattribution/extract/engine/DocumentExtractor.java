package org.cyberattribution.extract.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cyberattribution.extract.Extraction;
import org.cyberattribution.extract.Extractor;
import org.cyberattribution.extract.SentenceParser;
import org.cyberattribution.extract.SourceText;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.FrameReader;
import org.cyberattribution.extract.claim.PlainNames;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.incident.IncidentMatcher;
import org.cyberattribution.extract.incident.Precedents;
import org.cyberattribution.extract.incident.Provisional;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.extract.name.NameIndex;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.resolve.World;

/**
 * Extracts by frames over grammar: the sentences that can matter are parsed, their frames filled,
 * and what they assert is resolved within the document.
 */
public final class DocumentExtractor implements Extractor {
  private final Lexicon lexicon;
  private final World world;
  private final SentenceParser parser;
  private final NameIndex names;
  private final Topic topic;
  private final Selection selection;
  private final IncidentMatcher incidents;
  private final Precedents precedents;
  private final Provisional provisional = new Provisional();

  public DocumentExtractor(Lexicon lexicon, World world, SentenceParser parser) {
    this(lexicon, world, parser, new Selection(lexicon));
  }

  /** An extractor that parses the sentences that a selection lets through. */
  public DocumentExtractor(
      Lexicon lexicon, World world, SentenceParser parser, Selection selection) {
    this.lexicon = lexicon;
    this.world = world;
    this.parser = parser;
    this.names = new NameIndex(world, lexicon.words().ignoredNames(), lexicon.words().offices());
    this.topic = new Topic(lexicon.words());
    this.selection = selection;
    this.incidents = new IncidentMatcher(world);
    this.precedents = new Precedents(world);
  }

  /**
   * A snippet may speak of 'the compromise' alone; a document that never says more is about other
   * things.
   */
  private boolean isAboutNetworks(DocumentContext context) {
    String text = context.source().text();
    boolean harm = topic.isActivity(text) && topic.isHarm(text);
    boolean snippet =
        context.isSnippet() && !topic.isOffTopic(text) && (harm || topic.isSurelyCyber(text));
    return snippet || context.namesActor() || (topic.isCyber(text) && isHostile(context));
  }

  /** Whether more is told of deeds in networks than of poison, missiles and the like. */
  private boolean isHostile(DocumentContext context) {
    long hostile = count(context, topic::isHostile);
    return hostile > 0 && hostile > count(context, topic::isOffTopic);
  }

  private static long count(DocumentContext context, Predicate<String> wanted) {
    return context.sentences().stream().map(Sentence::text).filter(wanted).count();
  }

  @Override
  public Extraction extract(SourceText text) {
    DocumentContext context = new DocumentContext(text, lexicon, names, world);
    List<Assertion> assertions = new ArrayList<>();
    if (isAboutNetworks(context)) {
      FrameReader frames = new FrameReader(context, topic);
      PlainNames plain = new PlainNames(context, parser);
      for (Sentence sentence : context.sentences()) {
        if (selection.lets(context, sentence)) {
          assertions.addAll(frames.read(sentence, new Tree(plain.parse(sentence))));
        }
      }
    }
    return new Assembly(context, world, incidents, precedents, provisional, topic).of(assertions);
  }
}
