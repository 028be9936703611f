package org.cyberattribution.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cyberattribution.ingest.CountingSink;
import org.cyberattribution.ingest.DatasetDescription;
import org.cyberattribution.ingest.FileIdentity;
import org.cyberattribution.ingest.Malformed;
import org.cyberattribution.ingest.RecordKind;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.SourceFormat;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.record.DatasetDescriptionFile;

/** What makes quads of somebody else's file: a reader of records, or one of RDF. */
interface Importer {
  String name();

  List<DatasetDescription> descriptions();

  boolean recognises(SourceFile file) throws IOException;

  FileIdentity identify(SourceFile file) throws IOException;

  /** Writes what a file says, and returns how many records of each kind that was. */
  Map<RecordKind, Long> write(SourceImport source, ImportedQuads quads)
      throws IOException, Malformed;

  /** The importer of a format that is read into records. */
  record OfRecords(SourceFormat format, List<DatasetDescription> descriptions) implements Importer {
    OfRecords(SourceFormat format) {
      this(format, DatasetDescriptionFile.of(format));
    }

    @Override
    public String name() {
      return format.name();
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
      return format.recognises(file);
    }

    @Override
    public FileIdentity identify(SourceFile file) throws IOException {
      return format.identify(file);
    }

    @Override
    public Map<RecordKind, Long> write(SourceImport source, ImportedQuads quads)
        throws IOException {
      CountingSink counted = new CountingSink(new RemovalFilter(quads.sink(), source));
      format.read(source, counted);
      return counted.counts();
    }
  }
}
