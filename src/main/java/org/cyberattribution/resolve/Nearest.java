package org.cyberattribution.resolve;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The names nearest to one that is unknown, sought only when somebody asks: extraction looks up
 * thousands of phrases of which most are no names.
 */
final class Nearest extends AbstractList<String> {
  private final Supplier<List<String>> search;
  private @Nullable List<String> found;

  Nearest(Supplier<List<String>> search) {
    this.search = search;
  }

  private List<String> found() {
    List<String> known = found;
    if (known == null) {
      known = search.get();
      found = known;
    }
    return known;
  }

  @Override
  public String get(int index) {
    return found().get(index);
  }

  @Override
  public int size() {
    return found().size();
  }
}
