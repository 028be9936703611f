package org.cyberattribution.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** All commands. */
@Command(
    name = "cag",
    description = "A knowledge graph of who attributed which cyber incident to whom.",
    version = "cag 0.1.0",
    subcommands = {
      LoadCommand.class,
      ImportCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      ExplainCommand.class,
      InferCommand.class,
      ValidateCommand.class,
      ExtractCommand.class,
      ReviewCommand.class,
      MatchCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CompactCommand.class
    })
public final class CommandTree {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "tell how this is used")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "tell the version")
  boolean version;
}
