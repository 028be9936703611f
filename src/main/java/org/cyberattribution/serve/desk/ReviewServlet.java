package org.cyberattribution.serve.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.RecordText;
import org.cyberattribution.review.Review;
import org.cyberattribution.serve.page.Documents;

/** Shows candidates one after another, and takes decisions about them. */
final class ReviewServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int UNPROCESSABLE = 422;

  private final transient TemplateEngine templates =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private final transient Review review;
  private final transient Path accepted;
  private final transient Documents documents;

  /**
   * @param accepted the folder of the record files that accepted records go into
   */
  ReviewServlet(Review review, Path accepted, Documents documents) {
    this.review = review;
    this.accepted = accepted;
    this.documents = documents;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> id = Optional.ofNullable(request.getParameter("id"));
    ReviewView view = ReviewView.of(review.undecided(), documents, id, "");
    boolean missing = id.isPresent() && view.candidate() == null;
    send(response, missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK, view);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Candidate> undecided = review.undecided();
    String id = Optional.ofNullable(request.getParameter("id")).orElse("");
    ReviewView before = ReviewView.of(undecided, documents, Optional.of(id), "");
    try {
      decide(review.candidate(id), request);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", next(before));
    } catch (Failure e) {
      ReviewView again =
          ReviewView.of(undecided, documents, Optional.of(id), String.valueOf(e.getMessage()));
      send(response, UNPROCESSABLE, again.with(written(request)));
    }
  }

  private static String next(ReviewView before) {
    return before.after() == null
        ? "/review"
        : "/review?id=" + URLEncoder.encode(before.after(), StandardCharsets.UTF_8);
  }

  private static String written(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("record")).orElse("");
  }

  private synchronized void decide(Candidate candidate, HttpServletRequest request) {
    String by = String.valueOf(request.getAttribute(Entrance.NAME));
    String note = Optional.ofNullable(request.getParameter("note")).orElse("");
    switch (String.valueOf(request.getParameter("verdict"))) {
      case "accept" ->
          review.accept(
              candidate,
              RecordText.corrections(candidate.record(), parse(written(request))),
              by,
              note,
              accepted);
      case "reject" -> review.reject(candidate, by, note);
      default -> throw new Failure.BadInput("Decide by 'accept' or 'reject'.");
    }
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode record = RecordText.read(text);
      if (record.isObject()) {
        return record;
      }
    } catch (JsonProcessingException e) {
      throw new Failure.BadInput("The record is no YAML: " + e.getOriginalMessage());
    }
    throw new Failure.BadInput("The record is empty. Reject the candidate, or write one.");
  }

  private void send(HttpServletResponse response, int status, ReviewView view) throws IOException {
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render("desk/review.jte", Map.of("view", view), html);
    response.setStatus(status);
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }
}
