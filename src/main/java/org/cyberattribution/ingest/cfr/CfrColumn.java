package org.cyberattribution.ingest.cfr;

import java.util.List;
import org.cyberattribution.ingest.table.Column;

/**
 * The columns of the tracker: those of its export, and the headings of its pages, which tables made
 * from these have.
 */
enum CfrColumn implements Column {
  TITLE("title"),
  DATE("date", "date_of_report", "date_made_public"),
  AFFILIATIONS("affiliations", "affiliation"),
  DESCRIPTION("description"),
  /** What somebody did in response; the export does not say who. */
  RESPONSE("response", "policy_response"),
  VICTIM_RESPONSE("victim_government_reaction", "victim_government_response"),
  SPONSOR_RESPONSE("suspected_state_sponsor_response"),
  VICTIMS("victims", "suspected_victims", "victim"),
  SPONSOR("sponsor", "suspected_state_sponsor", "state_sponsor"),
  TYPE("type", "type_of_incident"),
  CATEGORY("category", "target_category", "victim_category"),
  SOURCE_1("sources_1", "source_1", "sources", "source"),
  SOURCE_2("sources_2", "source_2"),
  SOURCE_3("sources_3", "source_3");

  private final String headings;

  CfrColumn(String... headings) {
    this.headings = String.join(",", headings);
  }

  @Override
  public List<String> headings() {
    return List.of(headings.split(","));
  }
}
