package org.cyberattribution.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.cyberattribution.model.Source;
import org.jspecify.annotations.Nullable;

/** The documents that entries of catalogues cite. Whoever cites an address cites one document. */
public final class CitedDocuments {
  private CitedDocuments() {}

  /** The documents at some addresses; what is no address of the web stays as a title. */
  public static List<Source> at(List<String> addresses) {
    List<Source> documents = new ArrayList<>();
    for (String address : new LinkedHashSet<>(addresses)) {
      documents.add(of(address, null));
    }
    return documents;
  }

  /** A document by its address, its title, or both. */
  public static Source of(String address, @Nullable String title) {
    Optional<String> url = WebAddress.of(address);
    String name = title != null ? title : url.isPresent() ? null : address;
    return new Source(
        "cited-" + Slug.hash(url.orElse(address)), name, null, null, null, url.orElse(null), null);
  }
}
