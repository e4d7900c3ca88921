package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
  }

  @Test
  void nothingToExportIsBadUsage() {
    assertThat(library.run("export").exitCode()).isEqualTo(2);
  }
}
