package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.HomeLock;
import io.cuttings.settings.Settings;
import io.cuttings.sql.Sql;
import io.cuttings.verify.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of damage, made by hand to a library of the sample newsletters. */
class VerifyCommandTest {
  @TempDir static Path sound;
  @TempDir Path home;

  @BeforeAll
  static void fill() {
    Run run = Run.of("import", "src/main/resources/samples", "--home", sound.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(sound)) {
      for (Path file : (Iterable<Path>) files.skip(1)::iterator) {
        Files.copy(file, home.resolve(sound.relativize(file).toString()));
      }
    }
  }

  private Run verify(String... options) {
    return Run.of(
        new CommandArguments("verify").with(options).with("--home", home.toString()).array());
  }

  private List<Path> objects() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("archive/messages"))) {
      return files.filter(file -> file.toString().endsWith(".eml.gz")).sorted().toList();
    }
  }

  private Library open() {
    Map<String, String> options = Map.of("cuttings.home", home.toString());
    return Library.open(Settings.load(Path.of("config"), Map.of(), options));
  }

  private void execute(String... statements) {
    try (Library library = open()) {
      Sql sql = new Sql(library.database().dataSource());
      for (String statement : statements) {
        sql.transact("damage the database", connection -> Sql.update(connection, statement));
      }
    }
  }

  /** Expects these findings and no others, and that a repair leaves the library as it was. */
  private void expectRepairable(String... kinds) throws IOException {
    Run found = verify("--format", "jsonl");
    assertThat(found.exitCode()).isEqualTo(1);
    assertThat(kinds(found)).containsExactly(kinds);

    Map<Path, ArchiveKey> messages = messages();
    Run repaired = verify("--repair", "--format", "jsonl");

    assertThat(kinds(repaired)).containsExactly(kinds);
    assertThat(repaired.out().lines()).allMatch(line -> line.endsWith("\"repaired\":true}"));
    assertThat(repaired.exitCode()).as(repaired.err()).isZero();
    assertThat(verify().out()).endsWith("nothing amiss\n");
    assertThat(messages()).containsExactlyEntriesOf(messages);
    for (String what : List.of("items", "issues", "stories", "ledger")) {
      assertThat(export(home, what)).as(what).isEqualTo(export(sound, what));
    }
  }

  private static List<String> kinds(Run run) {
    return run.out()
        .lines()
        .map(line -> line.replaceAll(".*\"kind\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private Map<Path, ArchiveKey> messages() throws IOException {
    Map<Path, ArchiveKey> messages = new TreeMap<>();
    for (Path object : objects()) {
      messages.put(object, ArchiveKey.of(Files.readAllBytes(object)));
    }
    return messages;
  }

  private static String export(Path home, String what) {
    return Run.of("export", what, "--home", home.toString()).out();
  }

  @Test
  void aSoundLibraryIsInOrder() {
    Run run = verify();
    assertThat(run.out())
        .contains("archive: 11 objects = 11 sound + 0 damaged")
        .contains("ledger: 11 deliveries = 11 messages + 0 again")
        .contains("11 messages = 11 stored + 0 dead + 0 pending")
        .endsWith("nothing amiss\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void eachDamageOfTheArchiveIsNamed() throws IOException {
    List<Path> objects = objects();
    byte[] octets = Files.readAllBytes(objects.get(0));
    octets[octets.length / 2] ^= 1;
    Files.write(objects.get(0), octets);
    byte[] whole = Files.readAllBytes(objects.get(1));
    Files.write(objects.get(1), Arrays.copyOf(whole, whole.length / 2));
    Files.delete(objects.get(2));
    Path foreign = Files.writeString(objects.get(3).resolveSibling("notes.txt"), "milk");

    Run run = verify();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("archive: 10 objects = 8 sound + 2 damaged")
        .containsPattern("damaged +" + key(objects.get(0)))
        .containsPattern("damaged +" + key(objects.get(1)))
        .containsPattern("missing +" + key(objects.get(2)))
        .containsPattern("foreign +" + foreign)
        .endsWith("4 findings\n");
  }

  private static ArchiveKey key(Path object) {
    return new ArchiveKey(object.getFileName().toString().replace(".eml.gz", ""));
  }

  @Test
  void findingsAreLinesForPrograms() throws IOException {
    Path lost = objects().get(0);
    Files.delete(lost);

    Run run = verify("--format", "jsonl");

    assertThat(run.out().lines())
        .hasSize(1)
        .allMatch(
            line ->
                line.startsWith("{\"kind\":\"missing\",\"subject\":\"" + key(lost) + "\",")
                    && line.endsWith(",\"derived\":false,\"repaired\":false}"));
    assertThat(run.err()).contains("archive: 10 objects", "1 finding");
  }

  @Test
  void aLostDeliveryIsNamed() throws IOException {
    execute("delete from delivery where archive_key = (select min(archive_key) from message)");
    expectRepairable("unentered");
  }

  @Test
  void aDeliveryThatTheManifestLacksIsNamed() throws IOException {
    execute(
        """
        insert into delivery
          (place_key, archive_key, mailbox, folder, uidvalidity, uid, received)
        select 'a', min(archive_key), 'news', 'INBOX', 1, '1', current_timestamp
        from message
        """);
    expectRepairable("unbacked");
  }

  @Test
  void aLostItemIsNamedAndItsDocumentToo() throws IOException {
    execute(
        "delete from link where item_id = (select min(item_id) from item)",
        """
        delete from item_key
        where item_number = (
          select item_number from item where item_id = (select min(item_id) from item))
        """,
        """
        delete from story_edge
        where first_item = (select min(item_id) from item)
          or second_item = (select min(item_id) from item)
        """,
        "delete from item where item_id = (select min(item_id) from item)");
    expectRepairable("missing-row", "surplus-document");
  }

  @Test
  void aSurplusRowIsNamed() throws IOException {
    execute("insert into section (archive_key, position) select min(archive_key), 99 from issue");
    expectRepairable("surplus-row");
  }

  @Test
  void aLostIssueIsPending() {
    execute(
        "delete from item_key",
        "delete from story_edge",
        "delete from link",
        "delete from item",
        "delete from section",
        "delete from tail_text",
        "delete from issue");
    Run run = verify();
    assertThat(run.out()).contains("0 stored + 0 dead + 11 pending").contains("20 findings");
    assertThat(verify("--repair").exitCode()).isZero();
    assertThat(export(home, "items")).isEqualTo(export(sound, "items"));
  }

  @Test
  void noRepairTouchesTheArchive() throws IOException {
    List<Path> objects = objects();
    Files.write(objects.get(0), new byte[] {1, 2, 3});
    Files.delete(objects.get(1));
    Path foreign = Files.writeString(objects.get(2).resolveSibling("notes.txt"), "milk");
    execute("insert into section (archive_key, position) select min(archive_key), 99 from issue");
    Map<Path, ArchiveKey> messages = messages();

    Run run = verify("--repair");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("damaged +" + key(objects.get(0)))
        .containsPattern("missing +" + key(objects.get(1)))
        .containsPattern("foreign +" + foreign)
        .as("the issue of a damaged message keeps what rows it has")
        .containsPattern("surplus-row +" + key(objects.get(0)) + " +its issue has")
        .endsWith("4 findings left, which no repair settles\n");
    assertThat(messages()).containsExactlyEntriesOf(messages);
    assertThat(foreign).hasContent("milk");
  }

  @Test
  void aMessageOfTheDatabaseAloneGoesWithAllThatItLeft() throws IOException {
    String key = "0".repeat(64);
    execute(
        "insert into message (archive_key, size) values ('" + key + "', 1)",
        """
        insert into issue (
          archive_key, publication_id, publication_name, title, issue_date, sent_at,
          content_digest, sketch, first_key, warnings, section_count)
        select '%1$s', 'p', 'p', 'An issue', current_timestamp, current_timestamp, '', '', '%1$s',
          array['a warning'], 1
        """
            .formatted(key),
        "insert into section (archive_key, position) values ('" + key + "', 0)");
    expectRepairable("unbacked");
  }

  @Test
  void anObjectWithoutALineGetsOne() throws IOException {
    Path manifest = home.resolve("archive/manifest.jsonl");
    List<String> lines = Files.readAllLines(manifest);
    Files.write(manifest, lines.subList(1, lines.size()));

    Run run = verify("--repair", "--format", "jsonl");

    assertThat(kinds(run)).containsExactly("unlisted", "unbacked");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(Files.readAllLines(manifest)).hasSize(lines.size());
    assertThat(export(home, "items")).isEqualTo(export(sound, "items"));
  }

  @Test
  void aStaleDocumentIsNamed() throws IOException {
    execute(
        """
        update issue set change_number = change_number + 1
        where change_number = (select min(change_number) from issue)
        """);
    expectRepairable("stale-document");
  }

  @Test
  void aVerificationThatWasKilledGoesOnWithWhatItHadFound() throws IOException {
    List<Path> objects = objects();
    Files.write(objects.get(0), new byte[] {1, 2, 3});
    AtomicInteger read = new AtomicInteger();
    try (Library library = open()) {
      Checkpoint checkpoint = Checkpoint.anew(home);
      assertThatThrownBy(
              () -> library.verification().run(checkpoint, () -> dieAt(6, read.incrementAndGet())))
          .hasMessage("killed");
    }

    Run run = verify();

    assertThat(run.err()).contains("goes on with the verification").contains("with 5 objects");
    assertThat(run.out())
        .contains("archive: 11 objects = 10 sound + 1 damaged")
        .containsPattern("damaged +" + key(objects.get(0)))
        .endsWith("1 finding\n");
    assertThat(verify().err()).as("it is through").doesNotContain("goes on");
  }

  private static void dieAt(int last, int now) {
    if (now == last) {
      throw new IllegalStateException("killed");
    }
  }

  @Test
  void whatWasMendedSinceIsNoFindingOfAVerificationThatGoesOn() throws IOException {
    Path object = objects().get(0);
    byte[] octets = Files.readAllBytes(object);
    Files.write(object, new byte[] {1, 2, 3});
    AtomicInteger read = new AtomicInteger();
    try (Library library = open()) {
      Checkpoint checkpoint = Checkpoint.anew(home);
      assertThatThrownBy(
              () -> library.verification().run(checkpoint, () -> dieAt(6, read.incrementAndGet())))
          .hasMessage("killed");
    }
    Files.write(object, octets);

    Run run = verify();

    assertThat(run.err()).contains("goes on with the verification");
    assertThat(run.out()).endsWith("nothing amiss\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void againBeginsAnew() throws IOException {
    Files.createDirectories(home.resolve("verify"));
    Files.writeString(
        home.resolve("verify/under-way.jsonl"),
        "{\"part\":0,\"at\":\"%s\",\"sums\":{\"sound\":3,\"damaged\":0,\"documents\":0,\"items\":0},\"findings\":[]}%n"
            .formatted(Instant.now()));

    assertThat(verify("--again").out()).contains("archive: 11 objects");
  }

  @Test
  void twoAtATimeAreOneTooMany() {
    try (HomeLock first = HomeLock.takeForVerification(home)) {
      assertThat(first).isNotNull();
      Run second = verify();
      assertThat(second.err()).contains("Cannot verify").contains("runs one there");
      assertThat(second.exitCode()).isEqualTo(1);
    }
  }
}
