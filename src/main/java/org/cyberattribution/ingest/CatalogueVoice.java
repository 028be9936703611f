package org.cyberattribution.ingest;

import java.util.List;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Directness;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Utterance;

/**
 * What a catalogue says by itself, in this edition of it, and how it reports what others said. Its
 * entries are the sources; it tells in its own words.
 */
public final class CatalogueVoice {
  private final SourceImport source;
  private final Utterance edition;

  public CatalogueVoice(SourceImport source) {
    this.source = source;
    this.edition =
        new Utterance(
            source.dataset().id(), source.dataset().title(), null, source.dataset().url());
  }

  /** The first layer of a claim of the catalogue's own. */
  public Spoken spoken(Confidence confidence) {
    return new Spoken(
        source.publisher(),
        source.publisher(),
        null,
        edition,
        List.of(),
        null,
        null,
        null,
        confidence,
        null,
        null);
  }

  /** One entry of the catalogue, with the documents that it cites. */
  public Source entry(String key, String title, List<Source> references) {
    return new Source(
        source.id(key), title, source.publisher(), null, null, null, null, references);
  }

  /** The second layer of a claim of the catalogue's own. */
  public Reported own(Source entry) {
    return new Reported(entry, source.publisher(), null, Directness.PRIMARY, List.of(), List.of());
  }

  /** The second layer of a claim of somebody else's of which the catalogue tells. */
  public Reported retold(Source entry) {
    return new Reported(
        entry, source.publisher(), null, Directness.PARAPHRASED, List.of(), List.of());
  }
}
