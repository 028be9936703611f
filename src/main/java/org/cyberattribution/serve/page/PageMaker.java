package org.cyberattribution.serve.page;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Inquiry;
import org.cyberattribution.query.KeptRows;
import org.cyberattribution.query.NameIndex;
import org.cyberattribution.query.SparqlService;

/** Makes pages from a version of the store, each only once. */
final class PageMaker {
  private final Templates templates;
  private final PageCache made = new PageCache();
  private final Catalogue catalogue;
  private final Addresses addresses;
  private final Views views;

  PageMaker(Catalogue catalogue, Addresses addresses, Views views) {
    this.templates = new Templates(addresses);
    this.catalogue = catalogue;
    this.addresses = addresses;
    this.views = views;
  }

  /**
   * What a page is made from.
   *
   * @param service runs queries over the version
   * @param names the names of the version, which are indexed when they are first asked for
   * @param kept by the names of questions, the rows of the version that they count
   * @param begin what comes before the first query
   * @param await how to wait for what another makes
   */
  record Material(
      String version,
      SparqlService service,
      Supplier<NameIndex> names,
      Map<String, KeptRows> kept,
      Runnable begin,
      PageCache.Await await) {}

  /** The page at a path, whose state stands in the parameters. */
  byte[] make(Material material, String path, Map<String, String> parameters) {
    return made.of(
        material.version(),
        Addresses.with(path, parameters),
        () -> {
          material.begin().run();
          return templates.html(show(material, path, parameters), path);
        },
        material.await());
  }

  private Page show(Material material, String path, Map<String, String> parameters) {
    Views.Found found = views.find(path);
    Inquiry inquiry = new Inquiry(catalogue, material.service(), material.kept());
    return found
        .view()
        .show(new Visit(inquiry, addresses, found.about(), parameters, material.names()));
  }

  /** A page that says why another cannot be shown. */
  byte[] problem(String title, RuntimeException problem, String path) {
    String message = String.valueOf(problem.getMessage());
    return templates.html(new Page("problem.jte", title, message, List.of()), path);
  }
}
