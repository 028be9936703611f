package org.cyberattribution.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.DatasetDescription;
import org.cyberattribution.ingest.FileIdentity;
import org.cyberattribution.ingest.Malformed;
import org.cyberattribution.ingest.RecordKind;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.rdf.ForeignGraph;
import org.cyberattribution.rdf.ForeignSyntax;
import org.cyberattribution.rdf.Iris;

/** Imports RDF as it stands, in every syntax that Rio reads; only the shapes check it. */
final class RdfImporter implements Importer {
  private final Iris iris;

  RdfImporter(Iris iris) {
    this.iris = iris;
  }

  @Override
  public String name() {
    return "rdf";
  }

  @Override
  public List<DatasetDescription> descriptions() {
    return List.of();
  }

  @Override
  public boolean recognises(SourceFile file) throws IOException {
    return syntax(file).isPresent();
  }

  private static Optional<ForeignSyntax> syntax(SourceFile file) throws IOException {
    return ForeignSyntax.of(file.plainName(), file.head());
  }

  @Override
  public FileIdentity identify(SourceFile file) {
    String name = file.plainName();
    String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    return new FileIdentity("rdf-" + stem, null, null, null, Map.of());
  }

  @Override
  public Map<RecordKind, Long> write(SourceImport source, ImportedQuads quads)
      throws IOException, Malformed {
    ForeignGraph graph =
        new ForeignGraph(iris, source.dataset(), source.names()::isRemoved, new Remarking(source));
    try {
      Map<String, Long> classes =
          graph.copy(source.file()::open, syntax(source.file()).orElseThrow(), quads.served());
      Map<RecordKind, Long> counts = counts(classes);
      quads.claimsOf(counts);
      return counts;
    } catch (ForeignGraph.NoRdf e) {
      throw new Malformed(
          position(source, e.line(), e.column()),
          "no RDF: " + e.getMessage(),
          "Mend the file there; nothing of it is loaded.");
    }
  }

  private static Position position(SourceImport source, long line, long column) {
    return line < 1
        ? Position.ofFile(source.file().name())
        : new Position(source.file().name(), (int) line, (int) Math.max(1, column));
  }

  private static Map<RecordKind, Long> counts(Map<String, Long> classes) {
    Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
    classes.forEach(
        (name, count) -> kind(name).ifPresent(kind -> counts.merge(kind, count, Long::sum)));
    return counts;
  }

  private static Optional<RecordKind> kind(String className) {
    if (PartyClass.byClassName(className).isPresent()) {
      return Optional.of(RecordKind.PARTIES);
    } else if (Arrays.stream(Incident.Kind.values())
        .anyMatch(kind -> kind.className().equals(className))) {
      return Optional.of(RecordKind.INCIDENTS);
    } else if (Arrays.stream(SpeechAct.values())
        .anyMatch(act -> act.className().equals(className))) {
      return Optional.of(RecordKind.STATEMENTS);
    }
    return switch (className) {
      case "" -> Optional.of(RecordKind.ENTRIES);
      case "AffiliationClaim" -> Optional.of(RecordKind.AFFILIATION_CLAIMS);
      case "AliasClaim" -> Optional.of(RecordKind.ALIAS_CLAIMS);
      default -> Optional.empty();
    };
  }

  private record Remarking(SourceImport source) implements ForeignGraph.Listener {
    @Override
    public void refused(long line, String problem, String mend, String subject) {
      source.remarks().refuseOne(position(source, line, 1), problem, mend, subject);
    }

    @Override
    public void noted(long line, String problem, String mend) {
      source.remarks().note(position(source, line, 1), problem, mend);
    }
  }
}
