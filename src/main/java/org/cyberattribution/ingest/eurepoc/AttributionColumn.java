package org.cyberattribution.ingest.eurepoc;

import java.util.List;
import org.cyberattribution.ingest.table.Column;

/** The columns of the attributions, as version 1.1 names them and as version 1.3 does. */
enum AttributionColumn implements Column {
  INCIDENT("incident_id"),
  ATTRIBUTION("attribution_id"),
  DATE("attribution_date"),
  YEAR("attribution_year"),
  MONTH("attribution_month"),
  DAY("attribution_day"),
  TYPE("attribution_type"),
  SUBTYPE("attribution_subtype", "attribution_type_subcode"),
  BASIS("attribution_basis"),
  ATTRIBUTOR("attributing_actor"),
  COMPANY("attribution_it_company", "attributing_company"),
  COUNTRY("attributing_country"),
  SETTLED("settled_attribution"),
  LEGAL_REFERENCE("attribution_legal_reference", "legal_attribution_reference"),
  LEGAL_REFERENCE_DETAIL(
      "attribution_legal_reference_subcode", "legal_attribution_reference_subcode"),
  INITIATOR("attributed_initiator", "attributed_initiator_name", "initiator_name"),
  INITIATOR_COUNTRY("attributed_initiator_country", "initiator_country"),
  INITIATOR_CODE("attributed_initiator_country_alpha_2", "initiator_alpha_2"),
  CATEGORY("attributed_initiator_category", "initiator_category"),
  SUBCATEGORY(
      "attributed_initiator_subcategory",
      "attributed_initiator_category_subcode",
      "initiator_subcategory",
      "initiator_category_subcode"),
  /** The numbers that a spreadsheet gave its rows. */
  ROW_NUMBER("", "attribution_row_id", "unnamed:_0");

  private final String headings;

  AttributionColumn(String... headings) {
    this.headings = String.join(",", headings);
  }

  @Override
  public List<String> headings() {
    return List.of(headings.split(",", -1));
  }
}
