package org.cyberattribution.ingest.misp;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cyberattribution.ingest.FileIdentity;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.SourceFormat;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.WebAddress;
import org.cyberattribution.ingest.json.JsonEntries;
import org.cyberattribution.ingest.json.JsonOutline;
import org.jspecify.annotations.Nullable;

/** The clusters of the MISP galaxy, and MISP's taxonomies. */
public final class MispFormat implements SourceFormat {
  private static final String VALUES = "values";
  private static final String PREDICATES = "predicates";
  private static final Set<String> NOBODY = Set.of("various", "unknown", "open sources");

  @Override
  public String name() {
    return "misp";
  }

  @Override
  public List<String> describedDatasets() {
    return List.of(
        "misp-threat-actor",
        "misp-microsoft-activity-group",
        "misp-intelligence-agencies",
        "misp-state-responsibility");
  }

  @Override
  public boolean recognises(SourceFile file) throws IOException {
    JsonOutline outline = JsonOutline.ofHead(file);
    return isCluster(outline) || isTaxonomy(outline);
  }

  private static boolean isCluster(JsonOutline outline) {
    return outline.hasEntries(VALUES, Set.of("value"))
        && (outline.hasEntries(VALUES, Set.of("meta"))
            || outline.hasEntries(VALUES, Set.of("uuid"))
            || outline.hasEntries(VALUES, Set.of("description")));
  }

  private static boolean isTaxonomy(JsonOutline outline) {
    return outline.hasEntries(PREDICATES, Set.of("value"));
  }

  @Override
  public FileIdentity identify(SourceFile file) throws IOException {
    JsonOutline outline = JsonOutline.of(file);
    Map<String, String> traits = new HashMap<>();
    outline.text("uuid").ifPresent(uuid -> traits.put("uuid", uuid.toLowerCase(Locale.ROOT)));
    outline.text("namespace").ifPresent(namespace -> traits.put("namespace", namespace));
    String kind =
        outline
            .text("type")
            .or(() -> outline.text("namespace"))
            .or(() -> outline.text("name"))
            .orElse(file.plainName().replaceFirst("\\.json$", ""));
    String own = outline.text("uuid").map(uuid -> "-" + uuid).orElse("");
    return new FileIdentity(
        "misp-" + kind + own, outline.text("name").orElse(null), publisher(outline), null, traits);
  }

  /** Whoever a cluster names as its source; an address or 'various' is nobody's name. */
  private static @Nullable String publisher(JsonOutline outline) {
    return outline
        .text("source")
        .filter(name -> WebAddress.of(name).isEmpty())
        .filter(name -> !NOBODY.contains(name.toLowerCase(Locale.ROOT)))
        .orElse(null);
  }

  @Override
  public void read(SourceImport source, RecordSink sink) throws IOException {
    JsonOutline outline = JsonOutline.of(source.file());
    JsonEntries entries = new JsonEntries(source.file(), source.remarks());
    if (isTaxonomy(outline)) {
      Taxonomy taxonomy = new Taxonomy(outline, source, sink);
      entries.forEach(PREDICATES, taxonomy::read);
      return;
    }
    Cluster cluster = Cluster.of(outline);
    KnownEntries known = new KnownEntries();
    JsonEntries.atFirst(source.file()).forEach(VALUES, known::add);
    ClusterEntries readers = new ClusterEntries(cluster, known, source, sink);
    entries.forEach(VALUES, readers::read);
    readers.end();
  }
}
