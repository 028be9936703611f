package org.cyberattribution.ingest.eurepoc;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.ingest.FileIdentity;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.SourceFormat;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.table.Header;
import org.cyberattribution.ingest.table.Table;

/** The tables of the European Repository of Cyber Incidents, told apart by their headings. */
public final class EurepocFormat implements SourceFormat {
  private static final String PUBLISHER = "eurepoc";
  private static final String TABLE = "table";
  private static final String EDITION = "edition";
  private static final Pattern PUBLISHED_NAME =
      Pattern.compile("eurepoc_.*_(\\d+)[._](\\d+)\\.csv");

  @Override
  public String name() {
    return "eurepoc";
  }

  @Override
  public List<String> describedDatasets() {
    return List.of("eurepoc-attributions-1.1", "eurepoc-incidents-1.1");
  }

  @Override
  public boolean recognises(SourceFile file) throws IOException {
    return kind(file).isPresent();
  }

  @Override
  public FileIdentity identify(SourceFile file) throws IOException {
    Kind kind = kind(file).orElseThrow(EurepocFormat::unknown);
    return new FileIdentity(
        kind.id, null, PUBLISHER, null, Map.of(TABLE, kind.word, EDITION, edition(file)));
  }

  @Override
  public void read(SourceImport source, RecordSink sink) throws IOException {
    switch (kind(source.file()).orElseThrow(EurepocFormat::unknown)) {
      case ATTRIBUTIONS -> new AttributionReader(source, sink).read();
      case INCIDENTS -> new IncidentReader(source, sink).read();
    }
  }

  /** The edition that the name of a published file tells; tables of others have none. */
  private static String edition(SourceFile file) {
    Matcher name = PUBLISHED_NAME.matcher(file.plainName());
    return name.matches() ? name.group(1) + "." + name.group(2) : "none";
  }

  /** The id of an incident, which both tables share. */
  static String incidentId(String number) {
    return "eurepoc-" + number;
  }

  private static IOException unknown() {
    return new IOException(
        "its headings are neither those of EuRepoC's attributions nor of its incidents");
  }

  private enum Kind {
    ATTRIBUTIONS("eurepoc-attributions", "attributions"),
    INCIDENTS("eurepoc-incidents", "incidents");

    private final String id;
    private final String word;

    Kind(String id, String word) {
      this.id = id;
      this.word = word;
    }
  }

  private static Optional<Kind> kind(SourceFile file) throws IOException {
    Header<IncidentColumn> incidents = Table.header(file, IncidentColumn.class).orElse(null);
    if (incidents != null
        && incidents.has(IncidentColumn.ID)
        && incidents.has(IncidentColumn.NAME)
        && incidents.has(IncidentColumn.INCLUSION_CRITERIA)) {
      return Optional.of(Kind.INCIDENTS);
    }
    return Table.header(file, AttributionColumn.class)
        .filter(header -> header.has(AttributionColumn.INCIDENT))
        .filter(header -> header.has(AttributionColumn.ATTRIBUTION))
        .filter(header -> header.has(AttributionColumn.BASIS))
        .map(header -> Kind.ATTRIBUTIONS);
  }
}
