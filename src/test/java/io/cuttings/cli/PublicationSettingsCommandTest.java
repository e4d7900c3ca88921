package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user says of publications, with all real parts. */
class PublicationSettingsCommandTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/publications");

  private static final String RECEIPT = "src/test/resources/split/receipt.eml";

  @TempDir Path folder;

  @BeforeEach
  void configure() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.copy(
        Path.of("config/application.properties"),
        folder.resolve("config").resolve("application.properties"));
  }

  @Test
  void changedSettingsTakeEffectByReplay() throws IOException {
    assertThat(run("import", EXAMPLES.toString()).out()).contains("archived 4");
    String before = run("export", "items").out();
    assertThat(before).contains("news@marsh.example").contains("Hollow Boots");

    say("merge", "table-rows", "odd-markers");
    assertThat(run("replay", "--publication", "marsh").out()).contains("selected 2 = stored 2");
    assertThat(run("replay").out()).contains("selected 4 = stored 4");
    String after = run("export", "items").out();
    assertThat(after)
        .contains("\"publication\":\"marsh\"")
        .contains("Kerb stones go north")
        .doesNotContain("news@marsh.example", "Hollow Boots", "Lamps for every signal");
    assertThat(run("replay", "--publication", "Marsh News").out()).contains("selected 2 =");

    say();
    assertThat(run("replay").out()).contains("selected 4 = stored 4");
    assertThat(run("export", "items").out()).isEqualTo(before);
  }

  @Test
  void mailThatIsNoNewsletterHasNoPublicationToAskFor() throws IOException {
    assertThat(run("import", EXAMPLES.toString(), RECEIPT).out()).contains("archived 5");
    assertThat(run("export", "issues").out()).contains("\"kind\":\"receipt\"");

    say("merge", "table-rows", "odd-markers");
    assertThat(run("replay", "--publication", "marsh").out()).contains("selected 2 = stored 2");
    Run doctor = run("doctor");
    assertThat(doctor.out()).contains("publications.yaml: 3");
    assertThat(doctor.err()).isEmpty();
  }

  @Test
  void explainTellsOfTheSettings() throws IOException {
    say("table-rows");
    String mail = EXAMPLES.resolve("table-rows.eml").toString();
    assertThat(run("explain", mail).out())
        .contains("DROPPED   \"Hollow Boots\"  (publication settings: drop tr.friend)")
        .contains("headline 1: publication settings: item tr.row");
  }

  @Test
  void nothingStartsWithAMistakeInTheFile() throws IOException {
    Files.writeString(file(), "- match: a.example\n  sektion: h2\n");
    for (String[] command :
        new String[][] {
          {"import", EXAMPLES.toString()}, {"explain", EXAMPLES.resolve("merge-friday.eml") + ""}
        }) {
      Run run = run(command);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains("'sektion'").contains("line 2").contains("nearest is");
    }
    assertThat(folder.resolve("home").resolve("db")).doesNotExist();
  }

  @Test
  void theDoctorTellsWhatMatchesNothing() throws IOException {
    assertThat(run("import", EXAMPLES.toString()).exitCode()).isZero();
    say("merge", "table-rows");
    assertThat(run("doctor").out()).contains("publications.yaml: 2").doesNotContain("matched by");

    Files.writeString(
        file(), Files.readString(file()) + "- match: nowhere.example\n- match: '*.quarry.*'\n");
    assertThat(run("doctor").out()).contains("AMISS Cannot tell which entry holds");

    Files.writeString(
        file(),
        "- match: nowhere.example\n- match: ledger.quarry.example\n- match: desk@quarry.example\n");
    Run run = run("doctor");
    assertThat(run.out())
        .contains("nothing in the library is matched by nowhere.example (")
        .contains("is matched by ledger.quarry.example (");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private Path file() {
    return folder.resolve("config").resolve("publications.yaml");
  }

  private void say(String... examples) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String example : examples) {
      all.append(Files.readString(EXAMPLES.resolve(example + ".yaml")));
    }
    Files.writeString(file(), all);
  }

  private Run run(String... arguments) {
    return Run.of(
        new CommandArguments(arguments)
            .with("--home", folder.resolve("home").toString())
            .with("--config", folder.resolve("config").toString())
            .with("--routes", "routes")
            .array());
  }
}
