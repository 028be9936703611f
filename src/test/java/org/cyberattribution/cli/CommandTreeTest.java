package org.cyberattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Whoever does not know a command asks it. */
class CommandTreeTest {
  static Stream<String> commands() {
    return under(new CommandLine(new CommandTree()));
  }

  private static Stream<String> under(CommandLine command) {
    return command.getSubcommands().values().stream()
        .flatMap(sub -> Stream.concat(Stream.of(sub.getCommandSpec().qualifiedName()), under(sub)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void tellsHowItIsUsed(String name) {
    StringWriter told = new StringWriter();
    String[] words = (name.replaceFirst("^cag ", "") + " --help").split(" ");

    int exitCode = new CommandLine(new CommandTree()).setOut(new PrintWriter(told)).execute(words);

    assertThat(exitCode).isZero();
    assertThat(told.toString()).startsWith("Usage: " + name);
  }
}
