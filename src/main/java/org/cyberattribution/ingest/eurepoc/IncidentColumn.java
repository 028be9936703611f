package org.cyberattribution.ingest.eurepoc;

import java.util.List;
import org.cyberattribution.ingest.table.Column;

/**
 * Those columns of the incidents that the model has a place for, as version 1.1 names them and as
 * version 1.3 does. All others are kept with the incident as they are.
 */
enum IncidentColumn implements Column {
  ID("id", "incident_id"),
  NAME("name"),
  DESCRIPTION("description"),
  START("start_date"),
  END("end_date"),
  INCLUSION_CRITERIA("inclusion_criteria", "inclusion_criterion"),
  RECEIVER_NAME("receiver_name"),
  RECEIVER_COUNTRY("receiver_country"),
  RECEIVER_CATEGORY("receiver_category"),
  RECEIVER_SUBCATEGORY("receiver_category_subcode", "receiver_subcategory"),
  POLITICAL_COUNT("number_of_political_responses", "number_political_responses"),
  POLITICAL_DATE("political_response_date"),
  POLITICAL_TYPE("political_response_type"),
  POLITICAL_SUBTYPE("political_response_type_subcode", "political_response_subtype"),
  POLITICAL_COUNTRY("political_response_country", "political_response_responding_country"),
  POLITICAL_ACTOR("political_response_actor", "political_response_responding_actor"),
  LEGAL_COUNT("number_of_legal_responses", "number_legal_responses"),
  LEGAL_DATE("legal_response_date"),
  LEGAL_TYPE("legal_response_type"),
  LEGAL_SUBTYPE("legal_response_type_subcode", "legal_response_subtype"),
  LEGAL_COUNTRY("legal_response_country", "legal_response_responding_country"),
  LEGAL_ACTOR("legal_response_actor", "legal_response_responding_actor"),
  STATE_RESPONSIBILITY("state_responsibility_indicator", "state_responsibility_actor"),
  LAW_BREACH("il_breach_indicator"),
  LAW_BREACH_DETAIL("il_breach_indicator_subcode"),
  SANCTIONS_EVIDENCE("evidence_for_sanctions_indicator"),
  LEGAL_REFERENCE("legal_attribution_reference", "attribution_legal_reference"),
  LEGAL_REFERENCE_DETAIL(
      "legal_attribution_reference_subcode", "attribution_legal_reference_subcode"),
  LEGAL_RESPONSE("legal_response_indicator", "response_indicator"),
  INTENSITY("unweighted_cyber_intensity", "unweighted_intensity"),
  WEIGHTED_INTENSITY("weighted_cyber_intensity", "weighted_intensity"),
  IMPACT("impact_indicator", "impact_indicator_label"),
  SOURCES("sources_url", "source_url"),
  ATTRIBUTION_SOURCES("sources_attribution", "attribution_source_url"),
  /** Repeats the other table, whose rows tell which of these belong together. */
  ATTRIBUTION_ID("attribution_id"),
  ATTRIBUTION_DATE("attribution_date"),
  ATTRIBUTION_TYPE("attribution_type"),
  ATTRIBUTION_BASIS("attribution_basis"),
  ATTRIBUTING_ACTOR("attributing_actor"),
  ATTRIBUTING_COMPANY("attribution_it_company", "attributing_company"),
  ATTRIBUTING_COUNTRY("attributing_country"),
  ATTRIBUTED_INITIATOR("attributed_initiator"),
  ATTRIBUTED_COUNTRY("attributed_initiator_country"),
  ATTRIBUTED_CATEGORY("attributed_initiator_category"),
  ATTRIBUTED_SUBCATEGORY("attributed_initiator_subcategory"),
  /** The numbers that a spreadsheet gave its rows. */
  ROW_NUMBER("", "unnamed:_0");

  private final String headings;

  IncidentColumn(String... headings) {
    this.headings = String.join(",", headings);
  }

  @Override
  public List<String> headings() {
    return List.of(headings.split(",", -1));
  }
}
