package org.cyberattribution.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Statement;
import org.cyberattribution.resolve.Removals;

/** The project's own data, read into records: what tests hold against its promises. */
final class CuratedData {
  static final ProjectFiles PROJECT = ProjectFiles.at(Path.of(System.getProperty("cag.home", ".")));

  private final Reading reading;
  private final List<Document> documents;

  private CuratedData(Reading reading) {
    this.reading = reading;
    this.documents = reading.documents().stream().map(Reading.Read::document).toList();
  }

  static CuratedData read() {
    Findings findings = new Findings();
    Reading reading = new Reading(findings, new Removals(List.of()));
    reading.parse(
        new RecordFile(PROJECT.recordSchema(), findings), List.of(PROJECT.data()), List.of());
    return new CuratedData(reading);
  }

  Stream<Claim> claims() {
    return documents.stream().flatMap(document -> document.claims().stream());
  }

  Stream<Statement> statements() {
    return claims()
        .flatMap(claim -> claim instanceof Statement found ? Stream.of(found) : Stream.empty());
  }

  /** How many records there are of such claims, each counted once however many claims it is. */
  long records(Predicate<Claim> fitting) {
    return claims().filter(fitting).map(this::position).distinct().count();
  }

  private Position position(Claim claim) {
    return Objects.requireNonNull(reading.position(claim).orElse(null));
  }

  static Predicate<Claim> of(SpeechAct... acts) {
    return claim -> claim instanceof Statement found && List.of(acts).contains(found.act());
  }
}
