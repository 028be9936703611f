package org.cyberattribution.ingest.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about itself: in its meta elements, in JSON-LD, in its markup. */
final class HtmlMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Document page;
  private final JsonNode linkedData;

  private HtmlMetadata(Document page) {
    this.page = page;
    this.linkedData = linkedData(page);
  }

  static Metadata of(Document page) {
    HtmlMetadata metadata = new HtmlMetadata(page);
    return new Metadata(
        null,
        metadata.title(),
        metadata.outlet(),
        metadata.date(),
        metadata.url(),
        blankToNull(page.select("html").attr("lang")));
  }

  private @Nullable String title() {
    return first(
        meta("og:title"),
        linkedData.path("headline").asText(),
        page.select("h1").text(),
        page.title());
  }

  private @Nullable String outlet() {
    return first(
        meta("og:site_name"),
        linkedData.path("publisher").path("name").asText(),
        meta("publisher"));
  }

  private @Nullable String date() {
    return first(
        meta("article:published_time"),
        linkedData.path("datePublished").asText(),
        meta("date"),
        meta("dcterms.date"),
        meta("dc.date"),
        page.select("[itemprop=datePublished]").attr("datetime"),
        page.select("time[datetime]").attr("datetime"));
  }

  private @Nullable String url() {
    return first(page.select("link[rel=canonical]").attr("href"), meta("og:url"));
  }

  private String meta(String name) {
    String property = "meta[property='" + name + "'], meta[name='" + name + "']";
    return page.select(property).attr("content");
  }

  private static @Nullable String first(String... values) {
    return Stream.of(values)
        .map(HtmlMetadata::blankToNull)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String blankToNull(String value) {
    return value.isBlank() ? null : value.strip();
  }

  /** The first object of linked data that has a headline or a day of publication. */
  private static JsonNode linkedData(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .map(HtmlMetadata::parsed)
        .flatMap(HtmlMetadata::objects)
        .filter(object -> object.has("headline") || object.has("datePublished"))
        .findFirst()
        .orElseGet(JSON::createObjectNode);
  }

  private static JsonNode parsed(Element script) {
    try {
      return JSON.readTree(script.data());
    } catch (JsonProcessingException e) {
      // Broken data of one script says nothing; the page's other marks are still there.
      return JSON.createObjectNode();
    }
  }

  private static Stream<JsonNode> objects(@Nullable JsonNode node) {
    if (node == null) {
      return Stream.empty();
    }
    JsonNode graph = node.path("@graph");
    JsonNode list = graph.isArray() ? graph : node;
    return list.isArray() ? list.valueStream() : Stream.of(list);
  }
}
