package org.cyberattribution.corenlp;

import org.cyberattribution.extract.SentenceParser;

/** Offers CoreNLP to the product, which finds it by the ServiceLoader. */
public final class CoreNlpProvider implements SentenceParser.Provider {
  @Override
  public SentenceParser open() {
    return new CoreNlpParser();
  }
}
