package io.cuttings.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawArchive;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportMessagesCommandTest {
  private static final RawMessage FIRST =
      RawMessage.of("Subject: one\r\n\r\nFrom here\r\n>From there\r\n".getBytes(UTF_8));
  private static final RawMessage SECOND =
      RawMessage.of("Subject: two\r\n\r\nno line end".getBytes(UTF_8));

  @TempDir Path folder;

  @BeforeEach
  void archive() {
    RawArchive archive = RawArchive.open(folder.resolve("home"));
    Manifest manifest = Manifest.open(folder.resolve("home"));
    List<RawMessage> arrivals = List.of(SECOND, FIRST, SECOND);
    for (int i = 0; i < arrivals.size(); i++) {
      RawMessage raw = arrivals.get(i);
      archive.put(raw);
      Place place = new Place("import", "folder", 0, "" + i);
      Instant received = Instant.parse("2026-11-03T07:00:00Z").plusSeconds(i);
      manifest.append(new Delivery(raw.key(), raw.octets().length, received, place));
    }
  }

  @Test
  void emlHoldsTheOctets() throws IOException {
    Run run = export("eml");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("2 messages");
    assertThat(Files.readAllBytes(out().resolve(FIRST.key() + ".eml"))).isEqualTo(FIRST.octets());
    assertThat(Files.readAllBytes(out().resolve(SECOND.key() + ".eml"))).isEqualTo(SECOND.octets());
  }

  @Test
  void maildirHoldsTheOctetsInItsThreeFolders() throws IOException {
    assertThat(export("maildir").exitCode()).isZero();
    assertThat(out().resolve("cur")).isEmptyDirectory();
    assertThat(out().resolve("tmp")).isEmptyDirectory();
    try (Stream<Path> files = Files.list(out().resolve("new"))) {
      assertThat(files).hasSize(2).anySatisfy(f -> assertThat(f).hasBinaryContent(FIRST.octets()));
    }
  }

  @Test
  void mboxIsQuotedAndInOrderOfArrival() {
    assertThat(export("mbox").exitCode()).isZero();
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
    assertThat(export("eml").exitCode()).isZero();
    Run again = export("eml");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("it is not empty");
  }

  @Test
  void aHomeWithoutAnArchiveIsBadUsage() {
    Run run =
        Run.of("export", "messages", "--format", "eml", "--home", folder + "/none", out() + "");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--home");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Run export(String format) {
    String home = folder.resolve("home").toString();
    return Run.of("export", "messages", "--format", format, "--home", home, out().toString());
  }
}
