package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir Path folder;
  private SmallLibrary library;

  @BeforeEach
  void fill() {
    library = SmallLibrary.create(folder.resolve("home"));
  }

  @Test
  void emlHoldsTheOctets() {
    Run run = messages("eml");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("2 messages");
    assertThat(out().resolve(SmallLibrary.FIRST.key() + ".eml"))
        .hasBinaryContent(SmallLibrary.FIRST.octets());
    assertThat(out().resolve(SmallLibrary.SECOND.key() + ".eml"))
        .hasBinaryContent(SmallLibrary.SECOND.octets());
  }

  @Test
  void maildirHoldsTheOctetsInItsThreeFolders() throws IOException {
    assertThat(messages("maildir").exitCode()).isZero();
    assertThat(out().resolve("cur")).isEmptyDirectory();
    assertThat(out().resolve("tmp")).isEmptyDirectory();
    try (Stream<Path> files = Files.list(out().resolve("new"))) {
      assertThat(files)
          .hasSize(2)
          .anySatisfy(f -> assertThat(f).hasBinaryContent(SmallLibrary.FIRST.octets()));
    }
  }

  @Test
  void mboxIsQuotedAndInOrderOfArrival() {
    assertThat(messages("mbox").exitCode()).isZero();
    assertThat(out().resolve("messages.mbox"))
        .hasContent(
            """
            From MAILER-DAEMON Tue Nov  3 07:00:00 2026
            Subject: two\r
            \r
            no line end

            From MAILER-DAEMON Tue Nov  3 07:00:01 2026
            Subject: one\r
            \r
            >From here\r
            >>From there\r

            """);
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() {
    assertThat(messages("eml").exitCode()).isZero();
    Run again = messages("eml");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("it is not empty");
  }

  @Test
  void theLedgerHasALineADelivery() {
    library.bury(SmallLibrary.FIRST);
    Run run = library.run("export", "ledger");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            line(SmallLibrary.SECOND.key(), "archived", "07:00:00", 27, "null")
                + line(
                    SmallLibrary.FIRST.key(),
                    "failed",
                    "07:00:01",
                    40,
                    "\"It has, a \\\"comma\\\"\"")
                + line(SmallLibrary.SECOND.key(), "known", "07:00:02", 27, "null"));
  }

  private static String line(Object key, String status, String time, int size, String error) {
    return """
        {"archive_key":"%s","message_id":null,"status":"%s","mailbox":"import","folder":"folder",\
        "received":"2026-11-03T%sZ","size":%d,"error":%s}
        """
        .formatted(key, status, time, size, error);
  }

  @Test
  void csvHasAHeaderAndQuotes() {
    library.bury(SmallLibrary.FIRST);
    Path file = folder.resolve("ledger.csv");
    Run run = library.run("export", "ledger", "--format", "csv", "-o", file.toString());
    assertThat(run.out()).isEmpty();
    assertThat(file)
        .content()
        .startsWith("archive_key,message_id,status,mailbox,folder,received,size,error\r\n")
        .contains("failed,import,folder,2026-11-03T07:00:01Z,40,\"It has, a \"\"comma\"\"\"\r\n");
  }

  @Test
  void aFormatOfSomethingElseIsBadUsage() {
    assertThat(library.run("export", "ledger", "--format", "eml").exitCode()).isEqualTo(2);
    assertThat(messages("csv").exitCode()).isEqualTo(2);
    assertThat(library.run("export", "messages", "--format", "eml").exitCode()).isEqualTo(2);
  }

  @Test
  void aHomeWithoutAnArchiveIsBadUsage() {
    Run run =
        Run.of("export", "messages", "--format", "eml", "--home", folder + "/no", folder + "");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--home");
    assertThat(folder.resolve("no")).doesNotExist();
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Run messages(String format) {
    return library.run("export", "messages", "--format", format, out().toString());
  }
}
