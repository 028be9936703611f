package org.cyberattribution.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes pages as HTML, by the templates that the build compiled. */
public final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Addresses addresses;

  public Templates(Addresses addresses) {
    this.addresses = addresses;
  }

  /**
   * A page in UTF-8.
   *
   * @param path at which it is shown
   */
  public byte[] html(Page page, String path) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    engine.render(
        page.template(),
        Map.of("page", page, "content", page.content(), "path", path, "addresses", addresses),
        html);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(html.getContentLength());
    try {
      html.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
