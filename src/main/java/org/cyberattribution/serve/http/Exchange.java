package org.cyberattribution.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cyberattribution.serve.limit.Passage;
import org.cyberattribution.store.Versions.Reading;
import org.jspecify.annotations.Nullable;

/** One request, the version of the store that it is answered from, and its answer. */
public final class Exchange {
  /** A copy may be kept, but is asked about before each use. */
  public static final String ASK_EACH_TIME = "public, no-cache";

  private static final String VARY = "Vary";

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Reading reading;
  private final Passage passage;
  private @Nullable IOException failure;

  public Exchange(
      HttpServletRequest request, HttpServletResponse response, Reading reading, Passage passage) {
    this.request = request;
    this.response = response;
    this.reading = reading;
    this.passage = passage;
  }

  /** What writes an answer's body. */
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** The data set as answers look into it, which stop when their time is over. */
  public DatasetGraph dataset() {
    return new WatchedDataset(reading.dataset(), passage.run());
  }

  /** The same for queries, which are stopped otherwise. */
  public DatasetGraph queriedDataset() {
    return reading.dataset();
  }

  /** The request's turn, and what stops it. */
  public Passage passage() {
    return passage;
  }

  public String version() {
    return reading.version();
  }

  /** The path below the one that the servlet answers at, without its first slash. */
  public String rest() {
    String rest = request.getPathInfo();
    return rest == null || rest.isEmpty() ? "" : rest.substring(1);
  }

  /** The same as it stands in the address, percent signs and all. */
  public String encodedRest() {
    String below = request.getServletPath() + "/";
    return path().startsWith(below) ? path().substring(below.length()) : "";
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  /** The parameters of the address; of several with one name the first. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
    return parameters;
  }

  public String path() {
    return request.getRequestURI();
  }

  /** The address of the service as the client knows it, without a slash at its end. */
  public String origin() {
    StringBuffer url = request.getRequestURL();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /** The offer that the client likes best. */
  public <T> Optional<T> preferred(List<T> offers, Function<T, String> mediaType) {
    response.setHeader(VARY, "Accept");
    return Accept.of(request.getHeader("Accept")).best(offers, mediaType);
  }

  public void header(String name, String value) {
    response.addHeader(name, value);
  }

  public void seeOther(String location) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", location);
    response.setHeader("Cache-Control", ASK_EACH_TIME);
  }

  public void notFound(String message) throws IOException {
    refuse(HttpServletResponse.SC_NOT_FOUND, message);
  }

  /** Says in which media types there is an answer. */
  public void notAcceptable(List<String> mediaTypes) throws IOException {
    refuse(
        HttpServletResponse.SC_NOT_ACCEPTABLE,
        mediaTypes.stream().collect(Collectors.joining("\n", "There is:\n", "")));
  }

  /** Ends with a status and a line of plain text that says why. */
  public void refuse(int status, String message) throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Ends with a status and a body that says why. */
  public void refuse(int status, String mediaType, Body body) throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType + ";charset=utf-8");
    body.write(response.getOutputStream());
  }

  /** Sends what is the same as long as the store's version, the address and the type are. */
  public void send(String mediaType, Body body) throws IOException {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    send(mediaType, EntityTag.of(version(), path(), query, mediaType), body);
  }

  private void send(String mediaType, EntityTag tag, Body body) throws IOException {
    response.setHeader("ETag", tag.text());
    response.setHeader("Cache-Control", ASK_EACH_TIME);
    if (tag.matches(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(
        mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType);
    if (!request.getMethod().equals("HEAD")) {
      OutputStream out = response.getOutputStream();
      body.write(out);
      out.flush();
    }
  }

  void failed(IOException e) {
    failure = e;
  }

  void rethrow() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
