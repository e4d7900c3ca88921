package io.cuttings.mailexport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.mailfile.MailFileEntry;
import io.cuttings.mailfile.MailFileEntry.Mail;
import io.cuttings.mailfile.MailFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageWriterTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-03T07:00:00.123Z");

  @TempDir private Path folder;

  static Delivery delivery(RawMessage raw) {
    Place place = new Place("news", "INBOX", 7, raw.key().value());
    return new Delivery(raw.key(), raw.octets().length, RECEIVED, place);
  }

  private Path target() {
    return folder.resolve("out");
  }

  /** Writes messages, and returns why some had to be put beside. */
  private Map<ArchiveKey, String> write(ExportFormat format, List<RawMessage> messages) {
    Map<ArchiveKey, String> reasons = new LinkedHashMap<>();
    try (MessageWriter writer = format.open(target(), Clock.systemUTC())) {
      for (RawMessage raw : messages) {
        writer.write(raw, delivery(raw)).ifPresent(reason -> reasons.put(raw.key(), reason));
      }
      writer.complete();
    }
    return reasons;
  }

  private static List<ArchiveKey> imported(Path path) {
    List<ArchiveKey> keys = new ArrayList<>();
    try (MailFiles files = MailFiles.open(path)) {
      while (files.hasNext()) {
        MailFileEntry entry = files.next();
        if (entry instanceof Mail mail) {
          keys.add(mail.message().key());
        } else {
          assertThat(entry).isInstanceOf(MailFileEntry.PassedOver.class);
        }
      }
    }
    return keys;
  }

  private static List<ArchiveKey> keys(Iterable<RawMessage> messages) {
    List<ArchiveKey> keys = new ArrayList<>();
    messages.forEach(raw -> keys.add(raw.key()));
    return keys;
  }

  @ParameterizedTest
  @EnumSource
  void anImportOfTheFolderGetsTheSameOctets(ExportFormat format) {
    write(format, NastyMessages.all());

    assertThat(imported(target())).containsExactlyInAnyOrderElementsOf(keys(NastyMessages.all()));
  }

  @Test
  void anMboxAloneHoldsWhatAnMboxCanHold() {
    write(ExportFormat.MBOX, NastyMessages.all());

    assertThat(imported(target().resolve("messages.mbox")))
        .containsExactlyElementsOf(keys(NastyMessages.fit().values()));
  }

  @Test
  void whatAnMboxCannotHoldIsTold() {
    Map<ArchiveKey, String> reasons = write(ExportFormat.MBOX, NastyMessages.all());

    assertThat(reasons.keySet()).containsExactlyElementsOf(keys(NastyMessages.unfit().values()));
    assertThat(reasons.get(NastyMessages.unfit().get("no line end").key()))
        .isEqualTo("It does not end with a line end, and an mbox adds one");
  }

  @Test
  void anMboxIsQuotedAndDated() {
    RawMessage raw =
        RawMessage.of("Subject: one\r\n\r\nFrom here\r\n>From there\r\n".getBytes(UTF_8));
    write(ExportFormat.MBOX, List.of(raw, raw));

    String entry =
        """
        From MAILER-DAEMON Tue Nov  3 07:00:00 2026
        Subject: one\r
        \r
        >From here\r
        >>From there\r

        """;
    assertThat(target().resolve("messages.mbox")).hasContent(entry + entry);
  }

  @ParameterizedTest
  @EnumSource(names = "MBOX", mode = EnumSource.Mode.EXCLUDE)
  void onlyAnMboxLacksAnything(ExportFormat format) {
    assertThat(write(format, NastyMessages.all())).isEmpty();
  }

  @Test
  void anEmlLiesByItsKeyAndHasTheTimeOfItsReceipt() throws IOException {
    RawMessage raw = NastyMessages.all().get(0);
    write(ExportFormat.EML, List.of(raw));

    Path file = target().resolve(raw.key().value().substring(0, 2)).resolve(raw.key() + ".eml");
    assertThat(file).hasBinaryContent(raw.octets());
    assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(RECEIVED);
  }

  @Test
  void aMaildirGoesOnInFurtherFolders() throws IOException {
    List<RawMessage> messages = NastyMessages.all().subList(0, 5);
    Files.createDirectory(target());
    MaildirWriter writer = MaildirWriter.open(new ExportFolder(target()), 2);
    messages.forEach(raw -> writer.write(raw, delivery(raw)));

    assertThat(count(target().resolve("new"))).isEqualTo(2);
    assertThat(count(target().resolve(".part-2/new"))).isEqualTo(2);
    assertThat(count(target().resolve(".part-3/new"))).isEqualTo(1);
    assertThat(target().resolve(".part-3/tmp")).isEmptyDirectory();
    assertThat(imported(target())).containsExactlyInAnyOrderElementsOf(keys(messages));
  }

  private static long count(Path maildir) throws IOException {
    try (Stream<Path> files = Files.list(maildir)) {
      return files.count();
    }
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Files.createDirectory(target());
    Files.createFile(target().resolve("mine"));

    assertThatThrownBy(() -> write(ExportFormat.EML, NastyMessages.all()))
        .isInstanceOf(CuttingsException.class)
        .hasMessage("Cannot export to " + target() + ": it is not empty");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.createFile(target());

    assertThatThrownBy(() -> write(ExportFormat.EML, NastyMessages.all()))
        .isInstanceOf(CuttingsException.class)
        .hasMessage("Cannot export to " + target() + ": it is a file");
  }
}
