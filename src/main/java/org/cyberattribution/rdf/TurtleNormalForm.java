package org.cyberattribution.rdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Comparator;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;

/**
 * The one way in which the project writes Turtle, so that whatever changes a file changes what it
 * says: prefixes are sorted, each subject stands once, where the file first names it, and blank
 * nodes and lists stand in place. Comments are lost; what is worth saying is said in rdfs:comment.
 */
public final class TurtleNormalForm {
  private TurtleNormalForm() {}

  public static String of(String turtle) throws IOException {
    Model model = new LinkedHashModel();
    RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
    parser.getParserConfig().set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    parser.setRDFHandler(new StatementCollector(model));
    parser.parse(new StringReader(turtle));
    StringWriter text = new StringWriter();
    write(model, Rio.createWriter(RDFFormat.TURTLE, text));
    return text.toString();
  }

  private static void write(Model model, RDFWriter writer) {
    writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true);
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, true);
    writer.startRDF();
    model.getNamespaces().stream()
        .sorted(Comparator.comparing(Namespace::getPrefix))
        .forEach(prefix -> writer.handleNamespace(prefix.getPrefix(), prefix.getName()));
    for (Resource subject : model.subjects()) {
      model.filter(subject, null, null).forEach(writer::handleStatement);
    }
    writer.endRDF();
  }
}
