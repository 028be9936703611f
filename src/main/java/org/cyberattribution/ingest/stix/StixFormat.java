package org.cyberattribution.ingest.stix;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyberattribution.ingest.FileIdentity;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.SourceFormat;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.json.JsonEntries;
import org.cyberattribution.ingest.json.JsonOutline;

/** STIX 2.1 and 2.0: bundles, the envelopes of TAXII, and plain lists of objects. */
public final class StixFormat implements SourceFormat {
  private static final String OBJECTS = "objects";

  @Override
  public String name() {
    return "stix";
  }

  @Override
  public List<String> describedDatasets() {
    return List.of("mitre-attack-enterprise");
  }

  @Override
  public boolean recognises(SourceFile file) throws IOException {
    JsonOutline outline = JsonOutline.ofHead(file);
    return outline.text("type").filter("bundle"::equals).isPresent()
        || holdsObjects(outline, OBJECTS)
        || holdsObjects(outline, JsonOutline.ROOT);
  }

  private static boolean holdsObjects(JsonOutline outline, String list) {
    return outline.hasEntries(list, Set.of("type", "id"))
        && outline.entries().getOrDefault(list, Map.of()).getOrDefault("id", "").contains("--");
  }

  @Override
  public FileIdentity identify(SourceFile file) throws IOException {
    JsonOutline outline = JsonOutline.of(file);
    Producers producers = new Producers();
    JsonEntries.atFirst(file).forEach(list(outline), producers::add);
    return producers.identity(
        outline.text("id").orElseGet(() -> file.plainName().replaceFirst("\\.json$", "")));
  }

  @Override
  public void read(SourceImport source, RecordSink sink) throws IOException {
    String list = list(JsonOutline.of(source.file()));
    StixIndex index = new StixIndex();
    JsonEntries.atFirst(source.file()).forEach(list, index::add);
    StixObjects objects = new StixObjects(index, source, sink);
    new JsonEntries(source.file(), source.remarks()).forEach(list, objects::read);
    objects.end();
  }

  private static String list(JsonOutline outline) {
    return outline.entries().containsKey(JsonOutline.ROOT) ? JsonOutline.ROOT : OBJECTS;
  }
}
