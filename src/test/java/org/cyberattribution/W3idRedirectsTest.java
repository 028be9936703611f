package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The redirects that are to stand at w3id.org lead each IRI to where the service answers for it.
 */
class W3idRedirectsTest {
  private static final Pattern RULE =
      Pattern.compile("RewriteRule (\\S+) %\\{ENV:SERVICE}(\\S+) \\[R=(\\d+),L,NE]");

  /** One rule as Apache reads it: the path below the folder, and what replaces it. */
  private record Rule(Pattern pattern, String target, int status) {}

  @ParameterizedTest
  @CsvSource({
    "id/state/cn, 303 /id/state/cn",
    "id/question/who-denied-what, 303 /id/question/who-denied-what",
    "ontology, 302 /ontology",
    "ontology/1.0.0, 302 /ontology/1.0.0",
    "graph/states, 302 /graph/states",
    "dumps/latest/manifest.json, 302 /dumps/latest/manifest.json",
    "sparql, 307 /sparql",
    ".well-known/void, 302 /.well-known/void",
    "'', 302 /.well-known/void"
  })
  void leadToTheService(String path, String expected) throws IOException {
    assertThat(redirect(path)).contains(expected);
  }

  @Test
  void leadNowhereElse() throws IOException {
    for (String path : List.of("id/", "other", "sparql/x", "idx/state/cn")) {
      assertThat(redirect(path)).as(path).isEmpty();
    }
  }

  private static Optional<String> redirect(String path) throws IOException {
    for (Rule rule : rules()) {
      Matcher matcher = rule.pattern().matcher(path);
      if (matcher.find()) {
        String rest = matcher.groupCount() > 0 && matcher.group(1) != null ? matcher.group(1) : "";
        return Optional.of(rule.status() + " " + rule.target().replace("$1", rest));
      }
    }
    return Optional.empty();
  }

  private static List<Rule> rules() throws IOException {
    List<Rule> rules =
        RULE.matcher(Files.readString(ProjectFolder.file("docs/w3id/.htaccess")))
            .results()
            .map(
                match ->
                    new Rule(
                        Pattern.compile(match.group(1)),
                        match.group(2),
                        Integer.parseInt(match.group(3))))
            .toList();
    assertThat(rules).hasSize(6);
    return rules;
  }
}
