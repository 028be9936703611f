package org.cyberattribution.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.cyberattribution.store.SortedLines;
import org.cyberattribution.store.StagedQuads;

/** What changed from one version of the dumps to the next, as an RDF Patch. */
final class Patch {
  private Patch() {}

  /** Writes the packed patch that turns the old sorted N-Quads into the new. */
  static void write(
      Path oldQuads, String oldVersion, Path newQuads, String newVersion, Path work, Path target)
      throws IOException {
    Path removed = work.resolve("removed.nq");
    Path added = work.resolve("added.nq");
    compare(oldQuads, newQuads, removed, added);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target))) {
      RDFChanges changes = RDFPatchOps.textWriter(out);
      changes.start();
      changes.header("id", NodeFactory.createLiteralString(newVersion));
      changes.header("prev", NodeFactory.createLiteralString(oldVersion));
      changes.txnBegin();
      new StagedQuads(removed)
          .forEach(
              quad ->
                  changes.delete(
                      quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
      new StagedQuads(added)
          .forEach(
              quad ->
                  changes.add(
                      quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
      changes.txnCommit();
      changes.finish();
    }
  }

  /** Both are sorted alike, so that one pass finds what only one of them has. */
  private static void compare(Path oldQuads, Path newQuads, Path removed, Path added)
      throws IOException {
    try (BufferedReader before = Files.newBufferedReader(oldQuads);
        BufferedReader after = Files.newBufferedReader(newQuads);
        BufferedWriter onlyBefore = Files.newBufferedWriter(removed);
        BufferedWriter onlyAfter = Files.newBufferedWriter(added)) {
      String left = before.readLine();
      String right = after.readLine();
      while (left != null || right != null) {
        int order =
            left == null ? 1 : right == null ? -1 : SortedLines.BY_CODE_POINT.compare(left, right);
        if (order < 0) {
          onlyBefore.append(left).append('\n');
        } else if (order > 0) {
          onlyAfter.append(right).append('\n');
        }
        left = order <= 0 ? before.readLine() : left;
        right = order >= 0 ? after.readLine() : right;
      }
    }
  }
}
