package org.cyberattribution.extract.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyberattribution.model.Document;

/** A file a document in one folder. */
public final class FolderOutput implements Output {
  private final Path folder;
  private final String ending;
  private final StreamOutput.Serialiser serialiser;

  public FolderOutput(Path folder, String ending, StreamOutput.Serialiser serialiser)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.ending = ending;
    this.serialiser = serialiser;
  }

  @Override
  public void write(Document document) throws IOException {
    Files.writeString(folder.resolve(document.dataset().id() + ending), serialiser.text(document));
  }

  @Override
  public long length() {
    return 0;
  }

  @Override
  public void close() {
    // Each file is closed as it is written.
  }
}
