package org.cyberattribution.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * A text that leads somewhere, if it does.
 *
 * @param address null where there is nothing to follow
 */
public record Link(String text, @Nullable String address) {
  /** Whether it leads away from this server. */
  public boolean leavesHere() {
    return address != null && address.startsWith("http");
  }
}
