package org.cyberattribution.export.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes a STIX 2.1 bundle. What came as STIX goes out as it came; everything else is made of
 * claims.
 */
final class StixExport {
  private static final Node ENTRY = NodeFactory.createURI("http://www.w3.org/ns/prov#Entity");

  private final PublicClaims claims;
  private final StixIds ids;
  private final StixObjects objects = new StixObjects();

  StixExport(PublicClaims claims) {
    this.claims = claims;
    this.ids = new StixIds(claims);
  }

  Exchange.Written write(Path file) throws IOException {
    StixExtension extension = new StixExtension(claims);
    StixExtension.declare(objects);
    claims
        .subjects(RDF.Nodes.type, ENTRY)
        .forEach(entry -> ids.original(entry).ifPresent(objects::add));
    StixParties parties = new StixParties(claims, ids, extension, objects);
    StixClaims made = new StixClaims(claims, ids, extension, parties, objects);
    List<Node> all = claims.claims();
    all.forEach(made::relate);
    all.forEach(made::comment);
    claims.instances("ThreatActor").forEach(parties::actor);
    originals(parties);
    objects.write(StixIds.made("bundle", PublicClaims.ATT), file);
    return new Exchange.Written(file, objects.count());
  }

  /** What came as an object of STIX goes out also where nobody claims anything of it. */
  private void originals(StixParties parties) {
    for (String kind : List.of("Incident", "Campaign")) {
      claims.instances(kind).stream()
          .filter(node -> ids.original(node).isPresent())
          .forEach(parties::incident);
    }
    for (String kind : List.of("Organisation", "Person")) {
      claims.instances(kind).stream()
          .filter(node -> ids.original(node).isPresent())
          .forEach(parties::identity);
    }
  }
}
