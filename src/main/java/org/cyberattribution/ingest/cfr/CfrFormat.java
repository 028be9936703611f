package org.cyberattribution.ingest.cfr;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyberattribution.ingest.FileIdentity;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.SourceFormat;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.table.Table;

/** The Cyber Operations Tracker of the Council on Foreign Relations, known by its headings. */
public final class CfrFormat implements SourceFormat {
  private static final String PUBLISHER = "Council on Foreign Relations";
  private static final String ID = "cfr-cyber-operations";
  private static final String NAME = "name";

  @Override
  public String name() {
    return "cfr";
  }

  @Override
  public List<String> describedDatasets() {
    return List.of(ID);
  }

  @Override
  public boolean recognises(SourceFile file) throws IOException {
    return Table.header(file, CfrColumn.class)
        .filter(
            header ->
                Stream.of(
                        CfrColumn.TITLE,
                        CfrColumn.AFFILIATIONS,
                        CfrColumn.DESCRIPTION,
                        CfrColumn.SPONSOR)
                    .allMatch(header::has))
        .isPresent();
  }

  /** The published file keeps its name; tables of the same form have others. */
  @Override
  public FileIdentity identify(SourceFile file) {
    return new FileIdentity(ID, null, PUBLISHER, null, Map.of(NAME, file.plainName()));
  }

  @Override
  public void read(SourceImport source, RecordSink sink) throws IOException {
    new CfrReader(source, sink).read();
  }
}
