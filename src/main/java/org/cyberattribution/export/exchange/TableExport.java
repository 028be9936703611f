package org.cyberattribution.export.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes claims as tables for spreadsheets, a kind a file, with labels and the claim's IRI. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class TableExport {
  private static final String FORMULA = "=+-@\t\r\n|%";

  private static final List<String> LAYERS =
      List.of(
          "speaker",
          "onBehalfOf",
          "date",
          "dateText",
          "wording",
          "strength",
          "basis",
          "source",
          "reportedBy",
          "directness",
          "recordedBy",
          "checkedOn");
  private static final List<String> STATEMENT =
      List.of(
          "incident",
          "accused",
          "charged",
          "designated",
          "exonerated",
          "concerns",
          "territory",
          "originState",
          "alignedState",
          "addressee",
          "deniedAspect",
          "measureType",
          "invokesNorm",
          "allegesBreachOf",
          "urgesRespectFor");

  private final PublicClaims claims;

  TableExport(PublicClaims claims) {
    this.claims = claims;
  }

  List<Exchange.Written> write(Path folder) throws IOException {
    List<Node> all = claims.claims();
    List<Node> alias = all.stream().filter(claim -> claims.is(claim, "AliasClaim")).toList();
    List<Node> ties = all.stream().filter(claim -> claims.is(claim, "AffiliationClaim")).toList();
    List<Node> ratings = all.stream().filter(claim -> claims.is(claim, "Assessment")).toList();
    List<Node> statements = new ArrayList<>(all);
    statements.removeIf(
        claim -> claims.objects(claim, "incident").isEmpty() || claims.is(claim, "Assessment"));
    return List.of(
        table(folder.resolve("statements.csv"), statements, STATEMENT),
        table(
            folder.resolve("affiliations.csv"),
            ties,
            List.of("member", "affiliation", "principal", "validFrom", "validUntil")),
        table(
            folder.resolve("names.csv"),
            alias,
            List.of("actor", "name", "nameRelation", "otherActor", "nameGiver")),
        table(
            folder.resolve("assessments.csv"),
            ratings,
            List.of("incident", "assesses", "indicator", "rating", "ratingScale")));
  }

  private Exchange.Written table(Path file, List<Node> rows, List<String> own) throws IOException {
    List<String> columns = new ArrayList<>(List.of("claim", "class"));
    columns.addAll(own);
    columns.addAll(LAYERS);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get();
    try (BufferedWriter out = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(out, format)) {
      for (Node claim : rows) {
        printer.printRecord(columns.stream().map(column -> safe(cell(claim, column))).toList());
      }
    }
    return new Exchange.Written(file, rows.size());
  }

  private String cell(Node claim, String column) {
    return switch (column) {
      case "claim" -> claim.toString();
      case "class" -> values(claims.objects(claim, RDF.Nodes.type));
      default -> values(claims.objects(claim, column));
    };
  }

  private String values(List<Node> values) {
    return values.stream().map(claims::label).distinct().collect(Collectors.joining("; "));
  }

  /** Keeps a spreadsheet from running what somebody wrote into a name. */
  static String safe(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
