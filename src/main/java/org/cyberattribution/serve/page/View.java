package org.cyberattribution.serve.page;

/** Makes one kind of page. */
public interface View {
  /**
   * Asks what the page needs and puts it together.
   *
   * @throws Missing if there is nothing of which the page could tell
   */
  Page show(Visit visit);

  /** That nothing is known of what a page was asked for. */
  final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String message) {
      super(message);
    }
  }
}
