package org.cyberattribution.ingest.cfr;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.ingest.WebAddress;
import org.cyberattribution.model.MeasureType;
import org.cyberattribution.model.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * A response cell of the tracker: its kind, and the address that is packed into the same cell.
 *
 * @param word the kind as the cell writes it
 * @param rest what else stands in the cell
 */
record Reaction(String word, Optional<String> address, String rest) {
  private static final Pattern CELL = Pattern.compile("(?s)(.*?)\\s*(https?://\\S+)\\s*(.*)");

  /** The kinds, and the acts that they are. */
  enum Kind {
    CONFIRMATION(SpeechAct.CONFIRMS, null),
    DENOUNCEMENT(SpeechAct.CONDEMNS, null),
    SANCTIONS(SpeechAct.SANCTIONS, MeasureType.SANCTIONS),
    /** Who is charged is not said, and an indictment charges somebody. */
    CRIMINAL_CHARGES(SpeechAct.RESPONDS, MeasureType.INDICTMENT),
    DENIAL(SpeechAct.DENIES, null),
    /** No act of speech. */
    HACK_BACK(null, null),
    UNKNOWN(null, null);

    private final @Nullable SpeechAct act;
    private final @Nullable MeasureType measure;

    Kind(@Nullable SpeechAct act, @Nullable MeasureType measure) {
      this.act = act;
      this.measure = measure;
    }

    Optional<SpeechAct> act() {
      return Optional.ofNullable(act);
    }

    Optional<MeasureType> measure() {
      return Optional.ofNullable(measure);
    }
  }

  static Reaction of(String cell) {
    Matcher parts = CELL.matcher(cell);
    return parts.matches()
        ? new Reaction(
            parts.group(1).strip(), WebAddress.of(parts.group(2)), parts.group(3).strip())
        : new Reaction(cell.strip(), Optional.empty(), "");
  }

  /** Its kind; empty if the tracker has no such one. */
  Optional<Kind> kind() {
    String name = word.toUpperCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  boolean isDenial() {
    return kind().filter(kind -> kind == Kind.DENIAL).isPresent();
  }
}
