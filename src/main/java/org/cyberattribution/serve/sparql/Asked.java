package org.cyberattribution.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.cyberattribution.serve.http.EntityTag;
import org.cyberattribution.serve.http.Exchange;
import org.jspecify.annotations.Nullable;

/** One query as a client asked it: what tells its answer from others, and how that is sent. */
final class Asked {
  private static final String SEPARATOR = "\n\0";

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final String query;
  private final String key;
  private final EntityTag tag;
  private boolean mayDiffer;

  Asked(HttpAction action, String query, String version) {
    this.request = action.getRequest();
    this.response = action.getResponse();
    this.query = query;
    this.key =
        Stream.of(
                Stream.of(version, query, String.valueOf(accept()), format().orElse("")),
                values("default-graph-uri"),
                Stream.of(""),
                values("named-graph-uri"))
            .flatMap(part -> part)
            .collect(Collectors.joining(SEPARATOR));
    this.tag = EntityTag.of(version, key);
  }

  private Stream<String> values(String parameter) {
    String[] values = request.getParameterValues(parameter);
    return values == null ? Stream.of() : Arrays.stream(values);
  }

  String key() {
    return key;
  }

  @Nullable String accept() {
    return request.getHeader("Accept");
  }

  /** The format that a parameter names, as some clients do in place of the header. */
  Optional<String> format() {
    return Stream.of("format", "output", "results").flatMap(this::values).findFirst();
  }

  void parsed(Query parsed) {
    mayDiffer = Volatile.mayDiffer(parsed, query);
  }

  /**
   * A client that has this tag got the answer from this version before, so that its query is a good
   * one.
   */
  boolean isKnownToClient() {
    return request.getMethod().equals("GET") && tag.matches(request.getHeader("If-None-Match"));
  }

  void notModified() {
    headers();
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
  }

  void send(AnswerCache.Answer answer) throws IOException {
    headers();
    response.setContentType(answer.contentType());
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }

  /** Writes an answer and, if it is small enough and the same each time, keeps it. */
  void send(String mediaType, AnswerCache cache, Exchange.Body body) {
    String contentType = mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    AnswerStream stream = new AnswerStream(cache.largestAnswer(), () -> begin(contentType));
    try {
      body.write(stream);
      Optional<byte[]> whole = stream.whole();
      if (whole.isEmpty()) {
        stream.flush();
        return;
      }
      AnswerCache.Answer answer = new AnswerCache.Answer(contentType, whole.get());
      if (mayDiffer) {
        begin(contentType).write(answer.body());
      } else {
        cache.keep(key, answer);
        send(answer);
      }
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  private java.io.OutputStream begin(String contentType) throws IOException {
    headers();
    response.setContentType(contentType);
    return response.getOutputStream();
  }

  private void headers() {
    response.setHeader("Vary", "Accept");
    if (mayDiffer) {
      response.setHeader("Cache-Control", "no-store");
    } else {
      response.setHeader("ETag", tag.text());
      response.setHeader("Cache-Control", Exchange.ASK_EACH_TIME);
    }
  }
}
