package org.cyberattribution.ingest.record;

import java.util.List;
import java.util.Set;
import org.cyberattribution.failure.Position;
import org.cyberattribution.model.Dataset;

/**
 * A parsed document, in which every value that is there keeps to the schema.
 *
 * @param broken the JSON pointers of the records from which something was taken because it did not
 */
public record RecordDocument(RecordNode root, Dataset dataset, Set<String> broken) {
  /** The file that it was read from. */
  public String file() {
    return root.file();
  }

  /** Where the document says what data set it is. */
  public Position position() {
    return root.at("id").position();
  }

  /** Where a list's entry with an id stands; of several the last. */
  public Position position(String list, String id) {
    return root.items(list).stream()
        .filter(entry -> entry.text("id").filter(id::equals).isPresent())
        .reduce((earlier, later) -> later)
        .map(RecordNode::position)
        .orElseGet(this::position);
  }

  /** The records of a list that are whole. */
  List<RecordNode> records(String list) {
    return root.items(list).stream().filter(this::isWhole).toList();
  }

  /** The records of a list that are refused already, with what is left of them. */
  List<RecordNode> broken(String list) {
    return root.items(list).stream().filter(record -> !isWhole(record)).toList();
  }

  boolean isWhole(RecordNode record) {
    return !broken.contains(record.pointer());
  }
}
