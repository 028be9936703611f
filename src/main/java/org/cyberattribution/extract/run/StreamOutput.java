package org.cyberattribution.extract.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cyberattribution.model.Document;
import org.jspecify.annotations.Nullable;

/** One document after another in a file, or on a stream such as standard output. */
public final class StreamOutput implements Output {
  private final Serialiser serialiser;
  private final @Nullable FileChannel file;
  private final OutputStream stream;

  private StreamOutput(Serialiser serialiser, @Nullable FileChannel file, OutputStream stream) {
    this.serialiser = serialiser;
    this.file = file;
    this.stream = stream;
  }

  /** The text of a document in one of the formats. */
  public interface Serialiser {
    String text(Document document) throws IOException;
  }

  public static StreamOutput to(OutputStream stream, Serialiser serialiser) {
    return new StreamOutput(serialiser, null, stream);
  }

  /** Writes to a file from a length on; what stands behind it is cut off. */
  public static StreamOutput to(Path path, long from, Serialiser serialiser) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    file.truncate(from).position(from);
    return new StreamOutput(serialiser, file, Channels.newOutputStream(file));
  }

  @Override
  public void write(Document document) throws IOException {
    stream.write(serialiser.text(document).getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  @Override
  public long length() throws IOException {
    return file == null ? 0 : file.position();
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
