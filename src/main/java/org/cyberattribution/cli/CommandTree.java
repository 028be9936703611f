package org.cyberattribution.cli;

import picocli.CommandLine.Command;

/** All commands. */
@Command(
    name = "cag",
    description = "A knowledge graph of who attributed which cyber incident to whom.",
    mixinStandardHelpOptions = true,
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
public final class CommandTree {}
