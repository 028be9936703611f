package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Compares what a page shows with the answers of the questions that it names, asked again over
 * HTTP: by the question's own address, and as SPARQL at the endpoint.
 */
record PageAnswers(String site) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** A page as a client without scripts gets it. */
  Document page(String path) throws IOException, InterruptedException {
    return Jsoup.parse(get(path, "text/html").body());
  }

  HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site + path)).header("Accept", accept).build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  /** How many bytes a path takes on the wire where the client takes gzip. */
  int compressed(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site + path))
            .header("Accept", "text/html, */*")
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body().length;
  }

  /** The rows of the questions that a page names, by the question; none may be of another text. */
  Map<String, List<CSVRecord>> behind(Document page) throws IOException, InterruptedException {
    Map<String, List<CSVRecord>> answers = new TreeMap<>();
    for (Element link : page.select("footer .behind a")) {
      String address = link.attr("href");
      List<CSVRecord> rows = rows(get(withEnding(address, ".csv"), "text/csv"));
      assertSame(address, rows);
      answers.computeIfAbsent(name(address), key -> new ArrayList<>()).addAll(rows);
    }
    return answers;
  }

  private static String name(String address) {
    return address.replaceFirst("^/queries/", "").replaceFirst("\\?.*", "");
  }

  private static String withEnding(String address, String ending) {
    int query = address.indexOf('?');
    return query < 0
        ? address + ending
        : address.substring(0, query) + ending + address.substring(query);
  }

  /** The endpoint answers the query that the editor shows for a question as the question is. */
  private void assertSame(String address, List<CSVRecord> rows)
      throws IOException, InterruptedException {
    String query = page(address.replaceFirst("^/queries/", "/query/")).select("textarea").text();
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    List<CSVRecord> asked = rows(get("/sparql?query=" + encoded, "text/csv"));
    assertThat(asked.stream().map(row -> row.toMap()).map(row -> only(row, rows)).toList())
        .as(address)
        .containsExactlyInAnyOrderElementsOf(rows.stream().map(CSVRecord::toMap).toList());
  }

  /** Without the columns in which the query tells what it was asked for. */
  private static Map<String, String> only(Map<String, String> row, List<CSVRecord> rows) {
    Map<String, String> same = new TreeMap<>(row);
    rows.stream().findFirst().ifPresent(first -> same.keySet().retainAll(first.toMap().keySet()));
    return same;
  }

  private static List<CSVRecord> rows(HttpResponse<String> csv) throws IOException {
    assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(csv.body())).getRecords();
  }

  /** That a page lists the statements of some of its questions, and no others. */
  void assertLists(String path, String... questions) throws IOException, InterruptedException {
    Document html = page(path);
    Map<String, List<CSVRecord>> behind = behind(html);
    Stream<CSVRecord> rows = Stream.of(questions).flatMap(name -> rows(behind, name).stream());
    assertThat(statements(html.select(".statements .statement").eachAttr("href").stream()))
        .as(path)
        .isNotEmpty()
        .isEqualTo(statements(rows.map(row -> row.get("statement"))));
  }

  private static Set<String> statements(Stream<String> addresses) {
    return addresses
        .map(address -> address.replaceFirst("^.*/", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<CSVRecord> rows(Map<String, List<CSVRecord>> behind, String question) {
    return behind.getOrDefault(question, List.of());
  }

  /** That the marks of a matrix stand for as many statements as the question counts. */
  void assertCounts(String path) throws IOException, InterruptedException {
    Document html = page(path);
    int marks =
        html.select(".matrix .mark").eachAttr("data-statements").stream()
            .mapToInt(Integer::parseInt)
            .sum();
    int counted =
        rows(behind(html), "who-accuses-whom").stream()
            .filter(row -> !row.get("role").equals("addressed"))
            .mapToInt(row -> Integer.parseInt(row.get("statements")))
            .sum();
    assertThat(marks).as(path).isEqualTo(counted).isPositive();
  }

  /** That each table of a page has a row for each row of its question. */
  void assertRows(String path) throws IOException, InterruptedException {
    Document html = page(path);
    List<Integer> rows =
        behind(html).entrySet().stream()
            .filter(answer -> !answer.getKey().equals("what-is-on-record"))
            .map(answer -> answer.getValue().size())
            .toList();
    assertThat(html.select(".answer tbody").stream().map(Element::childrenSize).toList())
        .as(path)
        .isNotEmpty()
        .isEqualTo(rows);
  }

  /** That a statement's page has each passage, and each layer what is on record of it. */
  void assertPassages(String path) throws IOException, InterruptedException {
    Document html = page(path);
    Map<String, List<CSVRecord>> behind = behind(html);
    assertThat(html.select("figure.quote"))
        .hasSameSizeAs(rows(behind, "which-words-support-a-statement"))
        .isNotEmpty();
    assertThat(html.select(".layers dd").eachText())
        .containsAll(
            rows(behind, "what-is-on-record").stream()
                .filter(row -> row.get("fact").matches("speaker|concerns|reported by|recorded by"))
                .map(row -> row.get("value"))
                .toList());
  }
}
