package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** On a library of sixty issues, two a day less two hours, from 2 to 4 March 2026. */
class ExportRecordsTest {
  @TempDir static Path folder;

  @BeforeAll
  static void importLetters() throws IOException {
    Newsletters.write(folder.resolve("mail"), Newsletters.first(60));
    assertThat(Run.of("import", "--home", home(), folder.resolve("mail").toString()).exitCode())
        .isZero();
  }

  private static String home() {
    return folder.resolve("home").toString();
  }

  private static Run export(String... arguments) {
    CommandArguments all = new CommandArguments("export").with(arguments).with("--home", home());
    return Run.of(all.array());
  }

  private static List<String> lines(String... arguments) {
    Run run = export(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out().lines().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"items", "issues", "stories", "ledger", "standing"})
  void csvEndsEachRecordWithCrLfAndHasAsManyAsJson(String what) {
    String csv = export(what, "--format", "csv").out();
    assertThat(csv).endsWith("\r\n");
    assertThat(csv.split("\r\n", -1)).hasSize(lines(what).size() + 2);
  }

  @Test
  void daysAreBothIncluded() {
    List<String> all = lines("issues");
    List<String> tuesday = lines("issues", "--since", "2026-03-03", "--until", "2026-03-03");
    assertThat(tuesday)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("\"date\":\"2026-03-03T"))
        .containsExactlyElementsOf(
            all.stream().filter(line -> line.contains("\"date\":\"2026-03-03T")).toList());
    assertThat(lines("items", "--until", "2026-03-03"))
        .containsExactlyElementsOf(
            lines("items").stream()
                .filter(line -> !line.contains("\"issue_date\":\"2026-03-04T"))
                .toList());
  }

  @Test
  void aPublicationHasItsIssuesItemsAndTheStoriesItCarries() {
    String[] cards = {"--publication", "cards.letters.example"};
    List<String> items = lines(with("items", cards));
    assertThat(items)
        .isNotEmpty()
        .containsExactlyElementsOf(
            lines("items").stream()
                .filter(line -> line.contains("\"publication\":\"cards.letters.example\""))
                .toList());
    assertThat(lines(with("issues", cards))).hasSize(12);
    List<String> stories = lines("stories");
    List<String> carried = lines(with("stories", cards));
    assertThat(carried)
        .hasSizeLessThan(stories.size())
        .containsExactlyElementsOf(
            stories.stream().filter(story -> isIn(items, storyId(story))).toList());
  }

  private static String[] with(String what, String... more) {
    return Stream.concat(Stream.of(what), Stream.of(more)).toArray(String[]::new);
  }

  private static String storyId(String story) {
    return story.replaceFirst(".*\"story_id\":\"([0-9a-f]+)\".*", "$1");
  }

  private static boolean isIn(List<String> items, String story) {
    return items.stream().anyMatch(item -> item.contains("\"story_id\":\"" + story + "\""));
  }

  @Test
  void theLedgerOfAnotherDayIsEmpty() {
    assertThat(lines("ledger")).hasSize(60);
    assertThat(lines("ledger", "--until", "2026-01-01")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items --publication nobody.example|1|Cannot export the publication nobody.example",
        "items --since 2026-03-03 --until 2026-03-02|2|none is between",
        "ledger --since 2026-03-03 --until 2026-03-02|2|none is between",
        "ledger --publication cards.letters.example|2|Unknown option",
        "items --since yesterday|2|no day such as",
        "items --format xml|2|jsonl, csv",
        "items there|2|Unmatched argument",
        "nothing|2|Unmatched argument",
        "''|2|Name what to export: items, issues"
      })
  void whatCannotBeExportedIsSaidInASentence(String arguments, int exitCode, String sentence) {
    Run run = export(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence);
  }

  @Test
  void aFileHasTheSameOctetsAndIsWholeOrNotThere() throws IOException {
    Path file = folder.resolve("out").resolve("items.jsonl");
    Files.createDirectory(file.getParent());
    Files.writeString(file, "before");
    Run failed = export("items", "--publication", "nobody.example", "-o", file.toString());
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(file).hasContent("before");
    Run run = export("items", "-o", file.toString());
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(lines("items").size() + " records in " + file);
    assertThat(Files.readString(file)).isEqualTo(export("items").out());
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Run run = export("items", "-o", folder.resolve("no/items.jsonl").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("Cannot write ").contains("no/items.jsonl");
  }

  @Test
  void aReaderThatHasEnoughEndsTheExportQuietly() {
    Run run = run(new Failing("Broken pipe"), "items");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().count()).isLessThan(lines("items").size());
  }

  @Test
  void aFullDiskBehindStandardOutputIsAFailure() {
    Run run = run(new Failing("No space left on device"), "items");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Cannot write to standard output: No space left on device");
  }

  private static Run run(Failing stream, String what) {
    StringWriter err = new StringWriter();
    CommandLine line = RootCommand.commandLine();
    line.setOut(StandardOutput.on(stream)).setErr(new PrintWriter(err, true));
    int exitCode = line.execute("export", what, "--home", home());
    return new Run(exitCode, stream.taken.toString(StandardCharsets.UTF_8), err + "");
  }

  /** Takes ten thousand octets and no more. */
  private static final class Failing extends OutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final String why;

    Failing(String why) {
      this.why = why;
    }

    @Override
    public void write(int octet) throws IOException {
      if (taken.size() == 10_000) {
        throw new IOException(why);
      }
      taken.write(octet);
    }
  }
}
