package org.cyberattribution.ingest.record;

import java.util.List;
import org.cyberattribution.model.Dataset;

/** A parsed document that keeps to the schema; records that did not are gone from it. */
public record RecordDocument(RecordNode root, Dataset dataset) {
  /** The file that it was read from. */
  public String file() {
    return root.file();
  }

  List<RecordNode> records(String list) {
    return root.items(list).stream().filter(RecordNode::isPresent).toList();
  }
}
