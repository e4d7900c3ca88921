package io.cuttings.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.RawArchive;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportMessagesCommandTest {
  private static final ArchiveKey FIRST = SmallLibrary.FIRST.key();
  private static final ArchiveKey SECOND = SmallLibrary.SECOND.key();

  @TempDir Path folder;
  private SmallLibrary library;

  @BeforeEach
  void fill() {
    library = SmallLibrary.create(folder.resolve("home"));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Run export(String format, String... more) {
    return library.run(
        Stream.concat(
                Stream.of("export", "messages", "--format", format, out().toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> listed(String... more) {
    Run run =
        library.run(
            Stream.concat(Stream.of("export", "messages", "--format", "jsonl"), Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out().lines().map(line -> line.substring(8, 72)).toList();
  }

  private Path object(RawMessage raw) {
    String key = raw.key().value();
    return folder.resolve("home/archive/messages/" + key.substring(0, 2) + "/" + key + ".eml.gz");
  }

  private RawMessage unlisted(Instant written) throws IOException {
    RawMessage raw = RawMessage.of("Subject: three\r\n\r\n".getBytes(UTF_8));
    RawArchive.open(folder.resolve("home")).put(raw);
    Files.setLastModifiedTime(object(raw), FileTime.from(written));
    return raw;
  }

  @Test
  void theSummaryAddsUpAndStandardOutputIsEmpty() {
    Run run = export("eml");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("selected 2 = written 2 + put beside 0 + failed 0\n");
  }

  @ParameterizedTest
  @EnumSource(names = "jsonl", mode = EnumSource.Mode.EXCLUDE)
  void whatWasExportedIsImportedAsTheSameMessages(ExportMessagesCommand.Form form) {
    export(form.name());
    SmallLibrary other = new SmallLibrary(folder.resolve("other"));
    assertThat(other.run("import", out().toString()).out()).contains("archived 2");

    RawArchive archive = RawArchive.open(other.home());
    assertThat(archive.get(FIRST).octets()).isEqualTo(SmallLibrary.FIRST.octets());
    assertThat(archive.get(SECOND).octets()).isEqualTo(SmallLibrary.SECOND.octets());
  }

  @Test
  void whatAnMboxCannotHoldLiesBesideItAndIsAFinding() {
    Run run = export("mbox");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "put beside "
                + SECOND
                + ": It does not end with a line end, and an mbox adds one\n"
                + "selected 2 = written 1 + put beside 1 + failed 0\n");
    assertThat(out().resolve("not-in-mbox/" + SECOND.value().substring(0, 2)))
        .isDirectoryContaining(file -> file.endsWith(SECOND + ".eml"));
  }

  @Test
  void aDamagedMessageIsListedAndHoldsUpNoOther() throws IOException {
    Files.write(object(SmallLibrary.SECOND), new byte[] {1});

    Run run = export("bagit");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("failed " + SECOND + ": Cannot read")
        .endsWith("selected 2 = written 1 + put beside 0 + failed 1\n");
    assertThat(out().resolve("data/deliveries.jsonl")).content().doesNotContain(SECOND.value());
  }

  @Test
  void aListHasALineAMessageInOrderOfArrival() {
    Run run = library.run("export", "messages", "--format", "jsonl");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            "{\"key\":\""
                + SECOND
                + "\",\"size\":27,\"received\":\"2026-11-03T07:00:00.000Z\","
                + "\"mailbox\":\"import\",\"folder\":\"folder\",\"uidvalidity\":0,\"uid\":\"0\"}\n");
    assertThat(listed()).containsExactly(SECOND.value(), FIRST.value());
  }

  @Test
  void aMessageWithoutALineComesLastUnlessItIsOnlyJustWritten() throws IOException {
    RawMessage old = unlisted(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(listed()).containsExactly(SECOND.value(), FIRST.value(), old.key().value());

    unlisted(Instant.now());
    assertThat(listed()).containsExactly(SECOND.value(), FIRST.value());
  }

  @Test
  void aMessageWithoutALineThatIsDamagedIsAFinding() throws IOException {
    RawMessage old = unlisted(Instant.parse("2026-11-01T00:00:00Z"));
    Files.write(object(old), new byte[] {1});
    Files.setLastModifiedTime(object(old), FileTime.from(Instant.EPOCH));

    assertThat(export("eml").err()).endsWith("selected 3 = written 2 + put beside 0 + failed 1\n");
  }

  @Test
  void conditionsSelectByKeyAndReceipt() {
    assertThat(listed("--key", FIRST.value())).containsExactly(FIRST.value());
    assertThat(listed("--key", FIRST.value(), "--key", SECOND.value())).hasSize(2);
    assertThat(listed("--received-since", "2026-11-03", "--received-until", "2026-11-03"))
        .hasSize(2);
    assertThat(listed("--received-since", "2026-11-04")).isEmpty();
    assertThat(listed("--received-until", "2026-11-02")).isEmpty();
  }

  @Test
  void aKeyThatTheArchiveLacksIsNamed() {
    Run run = export("eml", "--key", "0".repeat(64));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("the archive has no such message");
    assertThat(out()).doesNotExist();
  }

  @Test
  void conditionsSelectByWhatIsStored() throws IOException {
    Path mail = folder.resolve("mail");
    Newsletters.write(mail, Newsletters.first(19));
    assertThat(library.run("import", mail.toString()).exitCode()).isZero();
    List<JsonNode> issues = new ArrayList<>();
    for (String line : library.run("export", "issues").out().lines().toList()) {
      issues.add(new ObjectMapper().readTree(line));
    }
    String publication = issues.get(0).get("publication").asText();
    String day = issues.get(3).get("date").asText().substring(0, 10);

    assertThat(listed("--publication", publication))
        .isNotEmpty()
        .hasSizeLessThan(issues.size())
        .hasSameElementsAs(
            keys(issues, issue -> publication.equals(issue.get("publication").asText())));
    assertThat(listed("--since", day, "--until", day))
        .isNotEmpty()
        .hasSizeLessThan(issues.size())
        .hasSameElementsAs(
            keys(issues, issue -> day.equals(issue.get("date").asText().substring(0, 10))));
    assertThat(listed("--since", day, "--key", FIRST.value())).isEmpty();
  }

  private static List<String> keys(List<JsonNode> issues, Predicate<JsonNode> condition) {
    return issues.stream().filter(condition).map(i -> i.get("archive_key").asText()).toList();
  }

  @Test
  void aWrongCallIsBadUsage() {
    assertThat(export("csv").exitCode()).isEqualTo(2);
    assertThat(export("jsonl").err()).contains("name no folder");
    assertThat(library.run("export", "messages", "--format", "eml").err()).contains("name it");
    assertThat(library.run("export", "messages", out().toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void aHomeWithoutAnArchiveIsBadUsage() {
    String home = folder + "/no";
    Run run = Run.of("export", "messages", "--format", "eml", "--home", home, out().toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--home");
    assertThat(folder.resolve("no")).doesNotExist();
  }
}
