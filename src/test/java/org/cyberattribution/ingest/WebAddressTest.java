package org.cyberattribution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts of catalogues are addresses, and how they are written in a graph. */
class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org/a,https://example.org/a",
    "HTTPS://example.org,HTTPS://example.org",
    "' https://example.org/a b ',https://example.org/a%20b",
    "https://example.org/[a]|{b}^`,https://example.org/%5Ba%5D%7C%7Bb%7D%5E%60",
    "https://[2001:db8::1]/a,https://[2001:db8::1]/a",
    "https://example.org/a%20b?c=d#e,https://example.org/a%20b?c=d#e",
    "https://example.org/ü,https://example.org/ü",
  })
  void escapesWhatNoAddressMayHold(String text, String address) {
    assertThat(WebAddress.of(text)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "example.org", "ftp://example.org", "https://", "javascript:x", "http:///x"})
  void refusesWhatIsNoAddressOfTheWeb(String text) {
    assertThat(WebAddress.of(text)).isEmpty();
  }
}
