package org.cyberattribution.ingest.mstic;

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

/** Microsoft's map of threat actors' names, a JSON list with one actor an entry. */
public final class MsticFormat implements SourceFormat {
  /** The key of an actor's name; in 2023 it was another one. */
  static final List<String> NAME = List.of("Threat actor name", "New name");

  /** What Microsoft called the actor before; a key of 2023. */
  static final String PREVIOUS_NAME = "Previous name";

  static final String OTHER_NAMES = "Other names";
  static final String ORIGIN = "Origin/Threat";

  @Override
  public String name() {
    return "mstic";
  }

  @Override
  public List<String> describedDatasets() {
    return List.of("mstic-naming-map");
  }

  @Override
  public boolean recognises(SourceFile file) throws IOException {
    JsonOutline outline = JsonOutline.ofHead(file);
    return NAME.stream()
        .anyMatch(name -> outline.hasEntries(JsonOutline.ROOT, Set.of(name, ORIGIN)));
  }

  /** The map names nobody, so that whoever has its form is taken for it. */
  @Override
  public FileIdentity identify(SourceFile file) {
    return new FileIdentity("mstic-naming-map", null, null, null, Map.of("form", "mstic"));
  }

  @Override
  public void read(SourceImport source, RecordSink sink) throws IOException {
    ActorEntries actors = new ActorEntries(source, sink);
    new JsonEntries(source.file(), source.remarks()).forEach(JsonOutline.ROOT, actors::read);
  }
}
