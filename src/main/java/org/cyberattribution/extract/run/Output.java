package org.cyberattribution.extract.run;

import java.io.Closeable;
import java.io.IOException;
import org.cyberattribution.model.Document;

/** Where extracted documents go, one after another. */
public interface Output extends Closeable {
  /** Writes a document, so that it survives the end of the process. */
  void write(Document document) throws IOException;

  /** How many bytes stand written; a run that is taken up again goes on from there. */
  long length() throws IOException;
}
