package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String SMALL = "src/test/resources/explain/small.eml";

  @TempDir Path folder;

  @Test
  void aFileIsExplainedAndNoHomeIsMade() throws IOException {
    Run run = run("explain", SMALL);
    assertThat(run.out())
        .isEqualTo(Files.readString(Path.of("src/test/resources/explain/small.txt")));
    assertThat(run.exitCode()).isZero();
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void whatIsNoMailIsNotExplained() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.eml"));
    assertThat(run("explain", empty.toString()).err()).contains("It is empty");
    Path list = Files.writeString(folder.resolve("list.eml"), "milk and bread\n");
    Run run = run("explain", list.toString());
    assertThat(run.err()).contains("It does not begin with the header of a mail");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theFirstDigitsOfAKeyNameAMessageOfTheArchive() {
    String key = SmallLibrary.create(folder.resolve("home")).run("export", "ledger").out();
    String first = SmallLibrary.FIRST.key().value();
    assertThat(key).contains(first);
    assertThat(run("explain", first).out()).contains(first).contains("From here");
    assertThat(run("explain", first.substring(0, 8)).out()).contains(first);
    Run unknown = run("explain", "00000000");
    assertThat(unknown.err()).contains("the archive has no such message");
    assertThat(unknown.exitCode()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotThereIsOneSentence() {
    Run run = run("explain", folder.resolve("none.eml").toString());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("there is no such file");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void everyLineIsAJsonRow() throws IOException {
    List<String> kinds = new ArrayList<>();
    for (String line : run("explain", SMALL, "--format", "jsonl").out().lines().toList()) {
      JsonNode row = new ObjectMapper().readTree(line);
      kinds.add(row.get("row").asText());
    }
    assertThat(kinds).hasSize(16).startsWith("message", "block").endsWith("record");
  }

  @Test
  void thePageIsWritten() throws IOException {
    Path page = folder.resolve("page.html");
    Run run = run("explain", SMALL, "--html", page.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("Lock Keeper");
  }

  private Run run(String... arguments) {
    String home = folder.resolve("home").toString();
    return Run.of(new CommandArguments(arguments).with("--home", home).array());
  }
}
