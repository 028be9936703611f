package org.cyberattribution.ingest.record;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;

/** The published JSON Schema of record files; each of its errors becomes a misfit. */
final class DocumentSchema {
  /** As they stand in the file; an unknown key before a missing one, which may be the same. */
  private static final Comparator<Misfit> IN_ORDER =
      Comparator.comparingInt((Misfit misfit) -> misfit.finding().line())
          .thenComparingInt(misfit -> misfit.finding().column())
          .thenComparing(Misfit::pointer, Comparator.reverseOrder());

  private final Schema schema;

  private DocumentSchema(Schema schema) {
    this.schema = schema;
  }

  static DocumentSchema load(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new Failure.BadInput(
          "The record schema cannot be read: " + file + ". Is cag.home the project's folder?");
    }
  }

  static DocumentSchema of(String schema) {
    return new DocumentSchema(
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema, InputFormat.JSON));
  }

  /**
   * A value that does not keep to the schema.
   *
   * @param pointer the JSON pointer of the value to do without
   */
  record Misfit(String pointer, Finding finding) {}

  /**
   * All misfits of a document. Where a value fits none of several alternatives, only the error that
   * tells most is one, since the others merely say that it is not something else.
   */
  List<Misfit> check(RecordNode document) {
    List<Misfit> misfits = new ArrayList<>();
    Map<String, List<Error>> alternatives = new LinkedHashMap<>();
    for (Error error : schema.validate(document.value())) {
      String pointer = pointer(error.getInstanceLocation());
      if (isOfAlternative(error)) {
        alternatives.computeIfAbsent(pointer, key -> new ArrayList<>()).add(error);
      } else {
        misfits.add(misfit(document, pointer, List.of(error)));
      }
    }
    Set<String> around = new HashSet<>();
    alternatives.keySet().forEach(pointer -> addAround(pointer, around));
    alternatives.forEach(
        (pointer, errors) -> {
          if (!around.contains(pointer)) {
            misfits.add(misfit(document, pointer, errors));
          }
        });
    misfits.sort(IN_ORDER);
    return misfits;
  }

  private static void addAround(String pointer, Set<String> around) {
    String above = RecordNode.parent(pointer);
    if (!pointer.isEmpty() && around.add(above)) {
      addAround(above, around);
    }
  }

  private Misfit misfit(RecordNode document, String pointer, List<Error> errors) {
    SchemaMessage message = SchemaMessage.of(errors, schema.getSchemaNode());
    String key = message.key() == null ? "" : "/" + RecordNode.escape(message.key());
    RecordNode place =
        new RecordNode(
            document.value().at(pointer), pointer + key, document.positions(), document.file());
    return new Misfit(
        pointer + key,
        Finding.refused(place.position(), path(pointer) + message.problem(), message.mend()));
  }

  private static boolean isOfAlternative(Error error) {
    NodePath path = error.getEvaluationPath();
    return path.contains("anyOf") || path.contains("oneOf");
  }

  static String pointer(NodePath path) {
    return IntStream.range(0, path.getNameCount())
        .mapToObj(step -> "/" + RecordNode.escape(path.getElement(step).toString()))
        .collect(Collectors.joining());
  }

  private static String path(String pointer) {
    return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.') + ": ";
  }
}
