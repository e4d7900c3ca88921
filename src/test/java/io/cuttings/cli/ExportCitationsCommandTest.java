package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCitationsCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static List<JsonNode> items = List.of();

  @BeforeAll
  static void importLetters() throws IOException {
    Newsletters.write(folder.resolve("mail"), Newsletters.first(15));
    assertThat(run("import", folder.resolve("mail").toString()).exitCode()).isZero();
    items = run("export", "items").out().lines().map(ExportCitationsCommandTest::json).toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Run run(String... arguments) {
    String home = folder.resolve("home").toString();
    return Run.of(new CommandArguments(arguments).with("--home", home).array());
  }

  private static Run cite(String... arguments) {
    return run(new CommandArguments("export", "citations").with(arguments).array());
  }

  private static List<String> cited(String... arguments) {
    Run run = cite(new CommandArguments(arguments).with("--format", "csl-json").array());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return json(run.out()).findValuesAsText("id");
  }

  private static String id(int item) {
    return items.get(item).get("item_id").asText();
  }

  @Test
  void namedItemsAreCitedInTheirOrder() {
    assertThat(cited(id(2), id(0))).containsExactly(id(2), id(0));
    assertThat(cite(id(1), "--format", "BibTeX").out()).startsWith("@article{" + id(1) + ",");
  }

  @Test
  void aStoryIsCitedByItsOwnIdAndByThatOfAnyItem() {
    JsonNode shared =
        items.stream()
            .filter(item -> !item.get("item_id").equals(item.get("story_id")))
            .findFirst()
            .orElseThrow();
    List<String> all = cited("--story", shared.get("story_id").asText());
    assertThat(all).hasSizeGreaterThan(1).contains(shared.get("item_id").asText());
    assertThat(cited("--story", shared.get("item_id").asText())).isEqualTo(all);
  }

  @Test
  void aSearchIsCitedAsTheCommandSearchFindsIt() {
    String words = "publication:cards.letters.example";
    List<String> found =
        run("search", words, "--format", "jsonl", "--limit", "1000")
            .out()
            .lines()
            .map(line -> json(line).get("id").asText())
            .toList();
    assertThat(found).hasSizeGreaterThan(5);
    assertThat(cited("--search", words)).isEqualTo(found);
  }

  @Test
  void aFileHasTheSameOctets() throws IOException {
    Path file = folder.resolve("items.bib");
    Run run = cite(id(0), id(1), "--format", "bibtex", "-o", file.toString());
    assertThat(run.err()).contains("2 records in " + file);
    assertThat(Files.readString(file)).isEqualTo(cite(id(0), id(1), "--format", "bibtex").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "000000000000000000000000 --format bibtex|1|no item has this id",
        "--story 000000000000000000000000 --format bibtex|1|no story has this id",
        "x --format bibtex|2|an id is 24 hexadecimal digits",
        "--story x --format bibtex|2|an id is 24 hexadecimal digits",
        "--format bibtex|2|Missing required argument",
        "--search a --story b --format bibtex|2|mutually exclusive",
        "--search a|2|Missing required option: '--format",
        "--search a --format ris|2|csl-json, bibtex"
      })
  void whatCannotBeCitedIsSaidInASentence(String arguments, int exitCode, String sentence) {
    Run run = cite(arguments.split(" "));
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence);
  }
}
