package org.cyberattribution.ingest.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.Remarks;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.model.CatalogueEntry;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.MappedTerm;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.resolve.AuthorityLists;

/** The objects of a bundle may stand in any order. */
class StixOrderTest {
  private static final List<String> OBJECTS =
      List.of(
          "{'type':'identity','id':'identity--1','name':'Lab','identity_class':'organization'}",
          "{'type':'identity','id':'identity--2','name':'Mill','identity_class':'organization'}",
          "{'type':'location','id':'location--1','name':'Freedonia'}",
          "{'type':'intrusion-set','id':'intrusion-set--1','name':'A','aliases':['B','b','C'],"
              + "'created_by_ref':'identity--1','modified':'2031-02-01T00:00:00Z'}",
          "{'type':'intrusion-set','id':'intrusion-set--1','name':'old A',"
              + "'created_by_ref':'identity--1','modified':'2031-01-01T00:00:00Z'}",
          "{'type':'threat-actor','id':'threat-actor--1','name':'T','object_marking_refs':"
              + "['marking-definition--1']}",
          "{'type':'marking-definition','id':'marking-definition--1','definition_type':'tlp',"
              + "'definition':{'tlp':'red'}}",
          "{'type':'campaign','id':'campaign--1','name':'K','created_by_ref':'identity--1'}",
          "{'type':'malware','id':'malware--1','name':'M'}",
          "{'type':'malware','id':'malware--2','name':'L'}",
          relationship(1, "attributed-to", "campaign--1", "intrusion-set--1"),
          relationship(2, "attributed-to", "intrusion-set--1", "threat-actor--1"),
          relationship(3, "originates-from", "intrusion-set--1", "location--1"),
          relationship(4, "targets", "campaign--1", "identity--2"),
          relationship(5, "targets", "campaign--1", "location--1"),
          relationship(6, "uses", "campaign--1", "malware--1"),
          relationship(7, "uses", "campaign--1", "malware--2"),
          relationship(8, "located-at", "identity--2", "location--1"),
          "{'type':'opinion','id':'opinion--1','opinion':'disagree','created_by_ref':'identity--2',"
              + "'object_refs':['relationship--1']}",
          "{'type':'report','id':'report--1','name':'R','object_refs':['relationship--1']}",
          "{'type':'report','id':'report--2','name':'S','object_refs':['relationship--1']}");

  private static String relationship(int number, String kind, String from, String to) {
    return ("{'type':'relationship','id':'relationship--%d','relationship_type':'%s',"
            + "'source_ref':'%s','target_ref':'%s','created_by_ref':'identity--1'}")
        .formatted(number, kind, from, to);
  }

  @Property(tries = 100)
  void anyOrderGivesTheSameRecords(@ForAll long seed) {
    List<String> shuffled = new ArrayList<>(OBJECTS);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(records(shuffled)).isEqualTo(records(OBJECTS)).hasSizeGreaterThan(20);
  }

  private static Set<String> records(List<String> objects) {
    try {
      Path folder = Files.createTempDirectory("stix");
      try {
        return records(
            StixFormatTest.bundle(
                folder, objects.stream().map(object -> object.replace('\'', '"')).toList()));
      } finally {
        PathUtils.deleteDirectory(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> records(Path file) throws IOException {
    AuthorityLists lists = new AuthorityLists();
    lists.add(Party.of("freedonia", PartyClass.STATE, "Freedonia"));
    Collecting sink = new Collecting(new TreeSet<>(), "served ");
    new StixFormat()
        .read(
            new SourceImport(
                new SourceFile(file),
                new Dataset("it", null, null, null, "stix"),
                Party.of("lab", PartyClass.ORGANISATION, "Lab"),
                LocalDate.of(2031, 6, 1),
                lists,
                new Remarks()),
            sink);
    return sink.records;
  }

  private record Collecting(Set<String> records, String where) implements RecordSink {
    @Override
    public void party(Party party) {
      records.add(where + party);
    }

    @Override
    public void incident(Incident incident) {
      records.add(where + incident);
    }

    @Override
    public void term(MappedTerm term) {
      records.add(where + term);
    }

    @Override
    public void entry(CatalogueEntry entry) {
      records.add(where + entry);
    }

    @Override
    public void claim(Claim claim) {
      records.add(where + claim);
    }

    @Override
    public RecordSink withheld() {
      return new Collecting(records, "withheld ");
    }
  }
}
