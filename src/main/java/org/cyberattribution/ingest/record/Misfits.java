package org.cyberattribution.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.ingest.Characters;
import org.cyberattribution.ingest.record.DocumentSchema.Misfit;

/** Takes out of a document what does not fit, so that all else can be read on. */
final class Misfits {
  /** A record, the key or the element of a list under a key that is wrong, and where in it. */
  private static final Pattern IN_RECORD =
      Pattern.compile(
          "(/(?:entities|incidents|sources|utterances|statements|claims)/[0-9]+)(/[^/]+(?:/[0-9]+)?)?(/.*)?");

  private Misfits() {}

  /** The texts of a document with characters that RDF's syntaxes cannot write. */
  static List<Misfit> forbiddenCharacters(RecordNode root) {
    List<Misfit> misfits = new ArrayList<>();
    collect(root, misfits);
    return misfits;
  }

  private static void collect(RecordNode node, List<Misfit> misfits) {
    if (node.value().isTextual()) {
      check(node, node.value().textValue(), misfits);
    }
    node.value()
        .fieldNames()
        .forEachRemaining(
            key -> {
              check(node.at(key), key, misfits);
              collect(node.at(key), misfits);
            });
    for (int index = 0; node.value().isArray() && index < node.value().size(); index++) {
      collect(node.element(index), misfits);
    }
  }

  private static void check(RecordNode node, String text, List<Misfit> misfits) {
    Characters.firstForbidden(text)
        .ifPresent(
            character ->
                misfits.add(
                    new Misfit(node.pointer(), Characters.forbidden(node.position(), character))));
  }

  /**
   * Removes the misfits of a document, each with all of the value that it is part of.
   *
   * @return the JSON pointers of the records that had one and so are no longer whole
   */
  static Set<String> remove(RecordNode root, List<Misfit> misfits) {
    Set<String> broken = new LinkedHashSet<>();
    for (Misfit misfit : misfits) {
      Matcher inRecord = IN_RECORD.matcher(misfit.pointer());
      if (!inRecord.matches()) {
        remove(root, misfit.pointer());
      } else {
        broken.add(inRecord.group(1));
        if (inRecord.group(2) != null) {
          remove(root, inRecord.group(1) + inRecord.group(2));
        }
      }
    }
    return broken;
  }

  private static void remove(RecordNode root, String pointer) {
    JsonNode around = root.value().at(RecordNode.parent(pointer));
    if (around instanceof ObjectNode object) {
      object.remove(RecordNode.last(pointer));
    } else if (around instanceof ArrayNode list) {
      list.setNull(Integer.parseInt(RecordNode.last(pointer)));
    }
  }
}
