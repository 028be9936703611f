package org.cyberattribution.ingest.eurepoc;

import java.util.ArrayList;
import java.util.List;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.Remarks;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.UnnamedParty;

/**
 * The receivers of an incident: those that are named, and of the others what is coded of them. A
 * receiver in a country is not that country.
 */
final class Victims {
  private static final List<String> BODIES =
      List.of(
          "Corporate Targets", "Critical infrastructure", "Media", "Education", "International");

  private final CatalogueParties parties;
  private final Remarks remarks;

  Victims(CatalogueParties parties, Remarks remarks) {
    this.parties = parties;
    this.remarks = remarks;
  }

  List<Participant> of(Row<IncidentColumn> row) {
    List<List<String>> countries = ListCell.nested(row.text(IncidentColumn.RECEIVER_COUNTRY));
    List<List<String>> names = ListCell.nested(row.text(IncidentColumn.RECEIVER_NAME));
    List<List<String>> categories = ListCell.nested(row.text(IncidentColumn.RECEIVER_CATEGORY));
    List<List<String>> details = ListCell.nested(row.text(IncidentColumn.RECEIVER_SUBCATEGORY));
    int count = Math.max(countries.size(), Math.max(names.size(), categories.size()));
    if (List.of(countries, names, categories).stream().anyMatch(list -> isOther(list, count))) {
      remarks.note(
          row.position(),
          "names, countries and categories of receivers are of different numbers",
          "They are taken in their order; all are kept in att:extra too.");
    }
    List<Participant> victims = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      add(
          victims,
          row,
          at(names, index),
          at(countries, index),
          at(categories, index),
          at(details, index));
    }
    return victims;
  }

  private static boolean isOther(List<List<String>> list, int count) {
    return !list.isEmpty() && list.size() != count;
  }

  private static List<String> at(List<List<String>> lists, int index) {
    return index < lists.size() ? Coded.values(lists.get(index)) : List.of();
  }

  private void add(
      List<Participant> victims,
      Row<IncidentColumn> row,
      List<String> names,
      List<String> countries,
      List<String> categories,
      List<String> details) {
    for (String name : names) {
      victims.add(named(name, row, countries, categories));
    }
    if (names.isEmpty() && !(countries.isEmpty() && categories.isEmpty())) {
      victims.add(new UnnamedParty(described(countries, categories, details), null, null));
    }
  }

  /** What the category does not make a body may be a person or a place, and is only described. */
  private Participant named(
      String name, Row<IncidentColumn> row, List<String> countries, List<String> categories) {
    boolean body =
        !categories.isEmpty()
            && categories.stream()
                .allMatch(category -> BODIES.stream().anyMatch(category::startsWith));
    if (body || parties.listed(name).isPresent()) {
      return parties.named(name, PartyClass.ORGANISATION, row.position());
    }
    String where = countries.isEmpty() ? "" : ", " + String.join("; ", countries);
    return new UnnamedParty(name + where, null, null);
  }

  private static String described(
      List<String> countries, List<String> categories, List<String> details) {
    String kind = categories.isEmpty() ? "a receiver" : String.join("; ", distinct(categories));
    String detail = details.isEmpty() ? "" : " (" + String.join("; ", distinct(details)) + ")";
    return countries.isEmpty()
        ? kind + detail
        : kind + detail + ", " + String.join("; ", countries);
  }

  private static List<String> distinct(List<String> words) {
    return words.stream().distinct().toList();
  }
}
