package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a replay would change and what it has changed, with all real parts. */
class DryReplayTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/publications");

  @TempDir Path folder;

  @BeforeEach
  void configure() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.copy(
        Path.of("config/application.properties"),
        folder.resolve("config").resolve("application.properties"));
    assertThat(run("import", EXAMPLES.toString()).out()).contains("archived 4");
  }

  @Test
  void aDryRunTellsWhatTheReplayThenDoes() throws IOException {
    say("merge", "table-rows", "odd-markers");
    Run dry = run("replay", "--dry-run", "--format", "jsonl");
    assertThat(dry.exitCode()).isZero();
    assertThat(dry.out().lines())
        .anyMatch(line -> line.contains("\"field\":\"publication\"") && line.contains("marsh"))
        .anyMatch(line -> line.contains("\"changes\":[\"lost\"]"))
        .anyMatch(line -> line.contains("\"changes\":[\"gained\"]"))
        .anyMatch(line -> line.contains("\"retitled\"") && line.contains("Hollow Boots"))
        .last()
        .asString()
        .contains("\"type\":\"total\"", "\"changed\":4");
    assertThat(run("replay", "--format", "jsonl").out()).isEqualTo(dry.out());
    assertThat(run("replay", "--dry-run").out())
        .contains("issues compared 4 = unchanged 4 + changed 0 + new 0 + gone 0")
        .doesNotContain("changed 2026");
  }

  @Test
  void aDryRunChangesNothing() throws IOException {
    Map<String, String> files = files();
    String contents = contents();
    say("merge", "table-rows", "odd-markers");
    Path page = folder.resolve("page.html");
    Run dry = run("replay", "--dry-run", "--html", page.toString());
    assertThat(dry.out())
        .contains("changed 4", "lost", "selected 4 = stored 4 + failed 0")
        .endsWith("dry run: nothing was changed" + System.lineSeparator());
    assertThat(Files.readString(page)).contains("Hollow Boots", "before", "after");
    assertThat(contents()).isEqualTo(contents);
    assertThat(files()).isEqualTo(files);
    assertThat(run("verify").out()).contains("nothing amiss");
  }

  @Test
  void theTableHasARowAPublicationAndItsSums() throws IOException {
    say("table-rows");
    assertThat(run("replay", "--publication", "ledger.quarry.example").out().lines())
        .anyMatch(line -> line.matches("changed 2026-\\d\\d-\\d\\d ledger.quarry.example: .*"))
        .anyMatch(line -> line.matches("publication +issues +same +changed .* parted"))
        .anyMatch(line -> line.matches("ledger.quarry.example +1 +0 +1 +0 +0 .*"))
        .anyMatch(line -> line.matches("all +1 +0 +1 +0 +0 .*"));
  }

  @Test
  void whatIsNotStoredIsNew() throws IOException {
    KilledHome.deleteDatabase(home());
    assertThat(run("replay", "--dry-run").out())
        .contains("issues compared 4 = unchanged 0 + changed 0 + new 4 + gone 0");
    assertThat(run("export", "items").out()).isEmpty();
    assertThat(run("replay").out()).contains("new 4 + gone 0", "selected 4 = stored 4");
    assertThat(home().resolve("replay").resolve("before")).doesNotExist();
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    assertThat(run("replay", "--dry-run", "--resume").exitCode()).isEqualTo(2);
    assertThat(run("replay", "--dry-run", "--no-report").exitCode()).isEqualTo(2);
    assertThat(run("replay", "--no-report").out()).doesNotContain("issues compared");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private String contents() {
    StringBuilder all = new StringBuilder();
    for (String what : new String[] {"items", "issues", "stories", "ledger", "standing"}) {
      all.append(run("export", what).out());
    }
    return all.toString();
  }

  /** All files but logs and the database, which moves its pages whenever it is opened. */
  private Map<String, String> files() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = home().relativize(file).toString();
        if (!name.matches("(log|db)/.*|replay\\.lock")) {
          digests.put(name, ArchiveKey.of(Files.readAllBytes(file)).value());
        }
      }
    }
    return digests;
  }

  private void say(String... examples) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String example : examples) {
      all.append(Files.readString(EXAMPLES.resolve(example + ".yaml")));
    }
    Files.writeString(folder.resolve("config").resolve("publications.yaml"), all);
  }

  private Run run(String... arguments) {
    return Run.of(
        new CommandArguments(arguments)
            .with("--home", home().toString(), "--config", folder.resolve("config").toString())
            .array());
  }
}
