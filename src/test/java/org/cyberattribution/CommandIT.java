package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the built product, each in a process of its own. */
class CommandIT {
  private static final String WHO = "who-attributed-what-to-whom";

  @TempDir Path folder;

  private Path home;
  private Product product;

  @BeforeEach
  void makeWorld() throws IOException {
    home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    product = new Product(home, folder.resolve("store"));
  }

  @Test
  void answersOnAnEmptyStoreFromTheProjectsData() {
    Product.Result result = product.run("query", WHO, "--format", "csv");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Otherland,Examplestan").doesNotContain("League of Examples");
  }

  @Test
  void givesAnotherAnswerOnceAnActIsChanged() throws IOException {
    product.run("load", home.resolve("data").toString());
    Path changed = folder.resolve("world.yaml");
    Files.writeString(changed, World.inWhichTheAlliance("attributes"));

    assertThat(product.run("load", changed.toString()).exitCode()).isZero();
    assertThat(product.run("query", WHO, "--format", "csv").out())
        .contains("Otherland,Examplestan", "League of Examples,Examplestan");
  }

  @Test
  void keepsUncheckedRecordsOutOfTheAnswer() throws IOException {
    Path unchecked = folder.resolve("world.yaml");
    Files.writeString(
        unchecked,
        World.inWhichTheAlliance("attributes")
            .replace("checked: {on: 2026-01-02, by: invented}", "checked: null"));

    Product.Result loaded = product.run("load", unchecked.toString());

    assertThat(loaded.exitCode()).isZero();
    assertThat(loaded.err()).contains("2 unchecked claims await review");
    assertThat(product.run("query", WHO, "--format", "csv").out().lines()).hasSize(1);
  }

  @Test
  void servesACandidateOnceSomebodyHasAcceptedIt() throws IOException {
    String world = World.inWhichTheAlliance("attributes");
    String lists = world.substring(world.indexOf("entities:"), world.indexOf("sources:"));
    Files.writeString(home.resolve("data/entities/lists.yaml"), "id: lists\n" + lists);
    Path unchecked = folder.resolve("found.yaml");
    Files.writeString(
        unchecked,
        world
            .replace(lists, "")
            .replace("id: world", "id: found")
            .replace("checked: {on: 2026-01-02, by: invented}", "score: 0.5"));
    product.run("load", unchecked.toString());

    assertThat(product.run("review", "list").out())
        .contains("0.50  league-speaks  League of Examples attributes Examplestan (state)");
    Product.Result accepted = product.run("review", "accept", "league", "--by", "Tester");
    assertThat(accepted.exitCode()).as(accepted.err()).isZero();
    product.run("load", accepted.out().strip());

    assertThat(product.run("query", WHO, "--format", "csv").out())
        .contains("League of Examples,Examplestan");
    assertThat(product.run("review", "list").out()).doesNotContain("league-speaks");
  }

  @Test
  void loadsTheGoodStatementsOfAFileWithABadOne() throws IOException {
    Path file = folder.resolve("world.yaml");
    Files.writeString(file, World.inWhichTheAlliance("acknowleges"));

    Product.Result result = product.run("load", file.toString());

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("world.yaml:32:", "Did you mean 'acknowledges'?");
    assertThat(product.run("query", WHO, "--format", "csv").out())
        .contains("Otherland,Examplestan");
  }

  @Test
  void keepsTheLastGoodVersionOfADataSetThatBreaksAShape() throws IOException {
    product.run("load", home.resolve("data").toString());
    Path broken = folder.resolve("world.yaml");
    Files.writeString(
        broken,
        World.inWhichTheAlliance("attributes")
            .replace("    target: [{name: Examplestan, level: state}]\n", ""));

    Product.Result result = product.run("load", broken.toString());

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.err()).contains("An attribution names somebody");
    assertThat(product.run("query", WHO, "--format", "csv").out())
        .contains("Otherland,Examplestan");
  }

  @Test
  void importsWhatOthersPublishAndNothingASecondTime() throws IOException {
    Path map = folder.resolve("map.json");
    Files.writeString(
        map,
        "[{\"Threat actor name\": \"Quiet Typhoon\", \"Origin/Threat\": \"Atlantis\","
            + " \"Other names\": \"Lantern\"}]");
    Files.writeString(
        folder.resolve("map.json.dataset.yaml"),
        "counts: {parties: {least: 1}, alias-claims: {least: 1}, statements: {least: 0}}\n");

    Product.Result first = product.run("import", "mstic", map.toString());
    Product.Result second = product.run("load", map.toString());

    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).contains("'Atlantis' is neither a state", "Loaded 2 claims");
    assertThat(second.err()).contains("1 of them were in the store already");
    assertThat(product.run("query", "who-calls-an-actor-what", "--format", "csv").out())
        .contains("Quiet Typhoon,Lantern");
    assertThat(product.run("import", "atlantis", map.toString()).exitCode()).isEqualTo(2);
    assertThat(product.run("import", "misp", map.toString()).exitCode()).isEqualTo(3);
    Files.delete(folder.resolve("map.json.dataset.yaml"));
    assertThat(product.run("import", "mstic", map.toString()).exitCode()).isEqualTo(4);
  }

  @Test
  void saysInOneLineWhatIsWrongWithTheCommand() {
    assertThat(product.run("query", "who-atributed").exitCode()).isEqualTo(2);
    assertThat(product.run("query", "who-atributed").err()).contains("Near: who-attributed");
    assertThat(product.run("load", "no-such-file.yaml").exitCode()).isEqualTo(3);
    assertThat(product.run("query", "-e", "SELECT nonsense").exitCode()).isEqualTo(3);
    assertThat(product.run("query", WHO, "-p", "colour=red").exitCode()).isEqualTo(2);
    assertThat(product.run("query", WHO, "-p", "incident=Nowhere").err()).contains("No incident");
    assertThat(product.run("fly").exitCode()).isEqualTo(2);
  }

  @Test
  void saysInOneLineThatAPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Product.Result result = product.run("serve", "--port", String.valueOf(taken.getLocalPort()));

      assertThat(result.exitCode()).isEqualTo(5);
      assertThat(result.err().strip().lines()).hasSize(1);
    }
  }

  @Test
  void bringsInferencesUpToDateAndSaysWhenThereIsNothingToDo() {
    assertThat(product.run("infer").err()).contains("Nothing has changed.");
    assertThat(product.run("infer", "--all").err()).contains("inferences drawn");
  }

  @Test
  void asksAsOnADayAndUnderAPolicy() {
    assertThat(product.run("query", WHO, "--format", "csv", "--as-known-on", "2025-04-30").out())
        .doesNotContain("Otherland");
    assertThat(product.run("query", WHO, "--format", "csv", "--as-known-on", "2025-05-01").out())
        .contains("Otherland,Examplestan");
    assertThat(product.run("query", WHO, "--policy", "none").exitCode()).isEqualTo(2);
    assertThat(product.run("query", WHO, "--as-known-on", "yesterday").exitCode()).isEqualTo(2);
  }

  @Test
  void explainsAStatement() {
    assertThat(product.run("explain", "statement/otherland-attributes").out())
        .contains("Otherland (2025-05-01) accuses Examplestan", "Source: 'Otherland accuses'");
    assertThat(product.run("explain", "statement/nobodys").exitCode()).isEqualTo(2);
  }
}
