package org.cyberattribution.rdf;

import java.io.IOException;
import java.io.Writer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;

/**
 * Rio's writer of N-Quads, but that an IRI without a sign to escape is written as a whole. Rio
 * writes it character by character, which takes more time than all else of an import.
 */
final class PlainIriWriter extends NQuadsWriter {
  private static final String ESCAPED = "<>\"{}|^`\\";
  private static final boolean[] PLAIN = new boolean[0x7F];

  static {
    for (char character = 0x21; character < PLAIN.length; character++) {
      PLAIN[character] = ESCAPED.indexOf(character) < 0;
    }
  }

  PlainIriWriter(Writer out) {
    super(out);
  }

  @Override
  protected void writeValue(Value value) throws IOException {
    if (value instanceof IRI && isPlain(value.stringValue())) {
      writer.write('<');
      writer.write(value.stringValue());
      writer.write('>');
    } else {
      super.writeValue(value);
    }
  }

  private static boolean isPlain(String iri) {
    for (int index = 0; index < iri.length(); index++) {
      char character = iri.charAt(index);
      if (character >= PLAIN.length || !PLAIN[character]) {
        return false;
      }
    }
    return true;
  }
}
