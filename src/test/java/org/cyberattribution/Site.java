package org.cyberattribution;

import java.io.IOException;
import java.nio.file.Path;

/** A running service with a browser that is open on it; its pictures become a guide at the end. */
final class Site implements AutoCloseable {
  final Browser browser;
  private final Product.Service service;

  private Site(Product.Service service) {
    this.service = service;
    this.browser = Browser.on(address(), true);
  }

  /** Starts the service; where there is no browser, it is stopped and the test is skipped. */
  static Site of(Product product, Path folder, String... options)
      throws IOException, InterruptedException {
    Product.Service service = product.serve(folder.resolve("log"), options);
    try {
      return new Site(service);
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  String address() {
    return service.endpoint().replaceFirst("/sparql$", "");
  }

  @Override
  public void close() throws IOException {
    browser.close();
    service.close();
    Guide.write();
  }
}
