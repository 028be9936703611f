package org.cyberattribution.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyberattribution.extract.ParsedSentence;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.SentenceParser;

/**
 * Tokens, tags, lemmas and dependencies by CoreNLP's own classes rather than by its pipeline, which
 * would load what is not used.
 */
public final class CoreNlpParser implements SentenceParser {
  private static final String MODELS = "edu/stanford/nlp/models/";

  /** Beyond this a sentence is a table or a list, and parsing it would take long for nothing. */
  private static final int LONGEST = 150;

  private final MaxentTagger tagger;
  private final DependencyParser parser;
  private final Morphology morphology = new Morphology();

  public CoreNlpParser() {
    RedwoodConfiguration.empty().apply();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(CoreNlpParser.class.getClassLoader());
    try {
      tagger = new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger");
      parser = DependencyParser.loadFromModelFile(MODELS + "parser/nndep/english_UD.gz");
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Override
  public String stack() {
    return "CoreNLP 4.5.10 (left3words tagger, nndep English UD)";
  }

  @Override
  public ParsedSentence parse(String sentence) {
    List<CoreLabel> words = tokens(sentence);
    if (words.isEmpty()) {
      return new ParsedSentence(sentence, List.of());
    }
    tagger.tagCoreLabels(words);
    return new ParsedSentence(sentence, tree(words, parser.predict(words)));
  }

  private static List<CoreLabel> tokens(String sentence) {
    List<CoreLabel> words =
        new PTBTokenizer<>(
                new StringReader(sentence),
                new CoreLabelTokenFactory(),
                "invertible=true,ptb3Escaping=false,untokenizable=noneDelete")
            .tokenize();
    return words.size() > LONGEST ? words.subList(0, LONGEST) : words;
  }

  private List<Token> tree(List<CoreLabel> words, GrammaticalStructure structure) {
    int[] heads = new int[words.size()];
    String[] relations = new String[words.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "dep");
    for (TypedDependency dependency : structure.typedDependencies()) {
      int index = dependency.dep().index() - 1;
      heads[index] = dependency.gov().index() - 1;
      relations[index] = dependency.reln().toString();
    }
    List<Token> tokens = new ArrayList<>(words.size());
    for (int index = 0; index < words.size(); index++) {
      tokens.add(token(index, words.get(index), heads[index], relations[index]));
    }
    return tokens;
  }

  private Token token(int index, CoreLabel word, int head, String relation) {
    return new Token(
        index,
        word.word(),
        morphology.lemma(word.word(), word.tag()),
        word.tag(),
        word.beginPosition(),
        word.endPosition(),
        head,
        relation);
  }

  @Override
  public void close() {
    // The models are freed with the parser.
  }
}
