package org.cyberattribution.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.load.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cag validate}: every finding about files, without loading them. */
@Command(
    name = "validate",
    description = "Reports what is wrong with files, by schema, names, shapes and check queries.")
final class ValidateCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files, or folders of them: records, or any format that 'cag import' reads")
  List<Path> paths = List.of();

  @Option(names = "--json", description = "a JSON object a finding")
  boolean json;

  @Override
  public Integer call() {
    Findings findings = new Validation(common.project(), common.iris()).validate(paths);
    FindingPrinter printer = new FindingPrinter(System.out);
    if (json) {
      printer.printJson(findings.all());
    } else {
      printer.print(findings.all());
    }
    common.say(System.err, findings.all().size() + " findings.");
    return findings.exitCode();
  }
}
