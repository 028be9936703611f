package org.cyberattribution.ingest;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.cyberattribution.model.Directness;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a catalogue: the occasion on which it says what it says itself, and the publisher
 * of its entries, in which it also retells what others said.
 */
public final class Edition {
  private final SourceImport source;
  private final Utterance publication;

  public Edition(SourceImport source) {
    this.source = source;
    this.publication =
        new Utterance(
            source.dataset().id(), source.dataset().title(), null, source.dataset().url());
  }

  /** One entry, with the documents that it cites. */
  public Source entry(String key, String title, List<Source> references) {
    return new Source(
        source.id(key), title, source.publisher(), null, null, null, null, references);
  }

  /** A page of the web that an entry cites, known by its address alone. */
  public Source page(String url) {
    String id = source.id("page-" + DigestUtils.sha256Hex(url).substring(0, 16));
    return new Source(id, url, null, null, null, url, null);
  }

  /** The edition as a whole, for what it says throughout and not in one entry. */
  public Source whole() {
    return new Source(
        source.dataset().id(),
        source.dataset().title(),
        source.publisher(),
        null,
        null,
        source.dataset().url(),
        null);
  }

  /** The catalogue's own word in an entry. */
  public Voice own(Source entry) {
    return own(entry, null);
  }

  /** The catalogue's own word, with what it says beyond the model, as JSON. */
  public Voice own(Source entry, @Nullable String extra) {
    return Voice.own(source.publisher(), publication, null, entry, source.recorded(extra));
  }

  /** The second layer of what somebody else said and an entry retells. */
  public Reported retold(Source entry) {
    return new Reported(
        entry, source.publisher(), null, Directness.PARAPHRASED, List.of(), List.of());
  }
}
