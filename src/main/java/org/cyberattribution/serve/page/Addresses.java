package org.cyberattribution.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where on this server something is shown. What lies elsewhere is linked only if a browser may
 * follow it safely.
 *
 * @param base the base of the graph's IRIs
 */
public record Addresses(String base) {
  private static final String GRAPH = "graph/";
  private static final String ONTOLOGY = "https://w3id.org/cyber-attribution/ontology";

  /** The address of the page of an entity or term, or nothing if there is none to follow. */
  public @Nullable String of(@Nullable String iri) {
    if (iri == null) {
      return null;
    } else if (iri.startsWith(base + "id/")) {
      return "/page/" + iri.substring((base + "id/").length());
    } else if (iri.startsWith(base + GRAPH)) {
      return "/page/" + iri.substring(base.length());
    } else if (iri.startsWith(ONTOLOGY)) {
      return "/ontology" + iri.substring(ONTOLOGY.length());
    }
    return iri.matches("https?://\\S+") ? iri : null;
  }

  /** An IRI of this graph without the base, so that it can be read; any other text as it is. */
  public String brief(String text) {
    return text.startsWith(base) ? text.substring(base.length()).replaceFirst("^id/", "") : text;
  }

  /** The IRI of the entity or data set of which the page at a path below /page tells. */
  public String entity(String path) {
    return base + (path.startsWith(GRAPH) ? "" : "id/") + path;
  }

  /** The address of a page with its state in the query string; empty values are left out. */
  public static String with(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
