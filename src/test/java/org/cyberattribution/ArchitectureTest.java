package org.cyberattribution;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and each library has its room. */
class ArchitectureTest {
  private static final String OURS = "org.cyberattribution..";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.cyberattribution");

  @Test
  void modelAndFailureDependOnNothingOfOurs() {
    for (String room : new String[] {"..model..", "..failure.."}) {
      noClasses()
          .that()
          .resideInAPackage(room)
          .should()
          .dependOnClassesThat(resideInAPackage(OURS).and(resideOutsideOfPackage(room)))
          .check(CLASSES);
    }
  }

  @Test
  void onlyMainAndCommandsKnowTheCommands() {
    classes()
        .that()
        .resideInAPackage("..cli..")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage("..cli..", "org.cyberattribution")
        .check(CLASSES);
  }

  /** Neither a proposal nor a form of others may become the ground of anything. */
  @Test
  void onlyCommandsKnowProposalsAndFormatsOfOthers() {
    for (String room : new String[] {"..match..", "..export.exchange.."}) {
      classes()
          .that()
          .resideInAPackage(room)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(room, "..cli..")
          .check(CLASSES);
    }
  }

  @Test
  void nothingDependsOnMain() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(Main.class.getName())
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.cyberattribution.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void readersAndNamesKnowNoRdf() {
    noClasses()
        .that()
        .resideInAnyPackage("..model..", "..ingest..", "..resolve..", "..failure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena..", "org.eclipse.rdf4j..", "..cyberattribution.rdf..")
        .check(CLASSES);
  }

  /** So that a format can be added, or taken out, without touching another. */
  @Test
  void readersOfFormatsDoNotKnowEachOther() {
    slices()
        .matching("org.cyberattribution.ingest.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAPackage("org.cyberattribution.ingest.."),
            resideInAnyPackage(
                "org.cyberattribution.ingest.guard..",
                "org.cyberattribution.ingest.json..",
                "org.cyberattribution.ingest.table.."))
        .check(CLASSES);
  }

  @Test
  void rdf4jStaysInItsPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cyberattribution.rdf..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.rdf4j..")
        .check(CLASSES);
  }

  @Test
  void jenaStaysOutOfRdf4jsPackage() {
    noClasses()
        .that()
        .resideInAPackage("org.cyberattribution.rdf..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CLASSES);
  }

  @Test
  void parsersOfDocumentsStayWithTheirReader() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cyberattribution.ingest.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.tika..", "org.apache.pdfbox..", "org.jsoup..", "com.optimaize..")
        .check(CLASSES);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    noClasses().should().haveNameMatching(".*(Util|Helper|Impl)s?(\\$.*)?").check(CLASSES);
  }

  @Test
  void packagesAreNamedForWhatTheyHold() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..helper..", "..common..", "..impl..")
        .check(CLASSES);
  }

  @Test
  void onlyCommandsWriteToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }
}
