package org.cyberattribution.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers are those that the programs named send. */
class AcceptTest {
  private static final List<String> OFFERS =
      List.of(
          "text/html",
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          firefox  | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
          chromium | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7 | text/html
          curl     | */* | text/html
          jena     | application/ld+json;q=0.9, text/turtle, application/rdf+xml;q=0.7, */*;q=0.3 | text/turtle
          exact    | text/*;q=0.3, text/turtle;q=0.2, application/rdf+xml;q=0.25 | text/html
          none     | text/html;q=0, text/turtle;q=0.1 | text/turtle
          odd      | text/turtle;charset=utf-8;q=0.5, ;;, nonsense | text/turtle
          """)
  void choosesByQuality(String who, String header, String expected) {
    assertThat(Accept.of(header).best(OFFERS, Function.identity())).contains(expected);
  }

  @Test
  void takesAnythingWithoutHeader() {
    assertThat(Accept.of(null).best(OFFERS, Function.identity())).contains("text/html");
  }

  @Test
  void findsNothingForWhatIsNotOffered() {
    assertThat(Accept.of("image/png").best(OFFERS, Function.identity())).isEmpty();
    assertThat(Accept.of("text/turtle;q=0").best(OFFERS, Function.identity())).isEmpty();
    assertThat(Accept.of("text/turtle;q=high").best(OFFERS, Function.identity())).isEmpty();
  }
}
