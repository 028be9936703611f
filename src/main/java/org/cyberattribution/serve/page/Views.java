package org.cyberattribution.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Which view shows what lies at which path; of several that fit, the longest path counts. */
record Views(Map<String, View> byPath) {
  private static final String ENTITIES = "/page";

  static Views with(Documents documents, Edition edition) {
    View party = new PartyView();
    View claim = new ClaimView(documents);
    return new Views(
        Map.ofEntries(
            Map.entry("/", new StartView()),
            Map.entry("/accusations", new AccusationsView()),
            Map.entry("/incidents", new ListView("Incidents", "which-incidents-are-in")),
            Map.entry("/parties", new ListView("Parties", "which-parties-are-in")),
            Map.entry("/norms", new ListView("Norms", "which-norms-are-in")),
            Map.entry("/datasets", new DataView(edition)),
            Map.entry("/queries", new QuestionView()),
            Map.entry("/query", new EditorView()),
            Map.entry("/search", new SearchView()),
            Map.entry(ENTITIES + "/incident", new IncidentView()),
            Map.entry(ENTITIES + "/state", party),
            Map.entry(ENTITIES + "/organisation", party),
            Map.entry(ENTITIES + "/actor", party),
            Map.entry(ENTITIES + "/person", party),
            Map.entry(ENTITIES + "/statement", claim),
            Map.entry(ENTITIES + "/affiliation-claim", claim),
            Map.entry(ENTITIES + "/alias-claim", claim),
            Map.entry(ENTITIES, new EntityView())));
  }

  /** The patterns of the paths at which there are pages. */
  static List<String> patterns() {
    return Stream.concat(
            Stream.of(""),
            Stream.of(
                    "/accusations",
                    "/incidents",
                    "/parties",
                    "/norms",
                    "/datasets",
                    "/queries",
                    "/query",
                    "/search",
                    ENTITIES)
                .flatMap(path -> Stream.of(path, path + "/*")))
        .toList();
  }

  /**
   * The view for a path.
   *
   * @throws View.Missing if there is none
   */
  Found find(String path) {
    String at =
        byPath.keySet().stream()
            .filter(known -> path.equals(known) || path.startsWith(known + "/"))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow(() -> new View.Missing("There is no page " + path + "."));
    String before = at.startsWith(ENTITIES) ? ENTITIES : at;
    String about = path.substring(before.length()).replaceFirst("^/", "");
    return new Found(Objects.requireNonNull(byPath.get(at)), about);
  }

  /** A view, and the part of the path that says what it is to show. */
  record Found(View view, String about) {}
}
