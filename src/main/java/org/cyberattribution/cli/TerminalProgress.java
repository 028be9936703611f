package org.cyberattribution.cli;

import java.io.InputStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.cyberattribution.ingest.Progress;
import picocli.CommandLine.Help.Ansi;

/** A bar for each file that is read, on a terminal only. */
final class TerminalProgress implements Progress {
  private static final long WORTH_A_BAR = 1 << 20;

  @Override
  public InputStream follow(InputStream stream, String what, long bytes) {
    if (!Ansi.AUTO.enabled() || bytes < WORTH_A_BAR) {
      return stream;
    }
    return ProgressBar.wrap(
        stream,
        new ProgressBarBuilder()
            .setTaskName(what.substring(what.lastIndexOf('/') + 1))
            .setInitialMax(bytes)
            .setUnit("MB", 1 << 20)
            .setStyle(ProgressBarStyle.ASCII)
            .clearDisplayOnFinish());
  }
}
