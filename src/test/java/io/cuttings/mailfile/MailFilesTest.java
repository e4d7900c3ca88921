package io.cuttings.mailfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.cuttings.CuttingsException;
import io.cuttings.archive.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFilesTest {
  private static final String FIRST = "Subject: one\r\n\r\nfirst\r\n";
  private static final String SECOND = "Subject: two\n\nsecond";
  private static final String ENVELOPE = "From x Thu Sep 19 14:14:27 2024\n";

  @TempDir Path folder;

  @Test
  void aFileIsReadOctetForOctet() throws IOException {
    Path file = write("b.eml", FIRST);

    List<MailFileEntry> entries = read(file);

    assertThat(texts(entries)).containsExactly(FIRST);
    assertThat(entries.get(0).place())
        .isEqualTo(new Place("import", folder.toString(), 0, "b.eml"));
  }

  @Test
  void aFolderIsReadInTheOrderOfNamesWithItsSubfolders() throws IOException {
    write("b.eml", FIRST);
    write("a/z.eml", SECOND);
    write("c.eml", SECOND);
    write(".hidden/x.eml", FIRST);

    assertThat(read(folder).stream().map(e -> e.place().uid()))
        .containsExactly("z.eml", "b.eml", "c.eml");
  }

  @Test
  void compressedFilesAreRecognisedByTheirOctets() throws IOException {
    Files.write(folder.resolve("1.eml.gz"), gzip(FIRST));
    Files.write(folder.resolve("2.eml.zst"), zstandard(SECOND));
    Files.write(folder.resolve("3"), gzip("From x Thu Sep 19 14:14:27 2024\n" + FIRST + "\n"));

    assertThat(texts(read(folder))).containsExactly(FIRST, SECOND, FIRST);
  }

  @Test
  void aBrokenCompressionIsRefusedAndTheRestIsRead() throws IOException {
    byte[] whole = gzip(FIRST.repeat(100));
    Files.write(folder.resolve("1.eml.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
    Files.write(folder.resolve("2.eml.gz"), new byte[] {0x1f, (byte) 0x8b, 0, 0, 0});
    write("3.eml", SECOND);

    List<MailFileEntry> entries = read(folder);

    assertThat(reasons(entries)).hasSize(2).allMatch(r -> r.startsWith("It cannot be read on: "));
    assertThat(texts(entries)).containsExactly(SECOND);
  }

  @Test
  void whatIsNoMailIsRefusedWithAReason() throws IOException {
    write("1.eml", "");
    write("2.eml", " \r\n\n");
    write("3.eml", "\u00FF\u00D8\u0000\u0001");
    write("4.mbox", "note: buy milk\n\nand bread");
    write("5.eml", "PK\u0003\u0004 and so on");

    assertThat(reasons(read(folder)))
        .containsExactly(
            "It is empty",
            "It holds white space only",
            "It is not text and so no mail",
            "It does not begin with the header of a mail",
            "It is a ZIP archive, which has to be unpacked first");
  }

  @Test
  void whatLiesBesideTheMailIsPassedOverUnlessItIsNamed() throws IOException {
    Path picture = write("2.jpg", "\u00FF\u00D8\u0000\u0001");
    write("1.eml", FIRST);
    write("no-ending", SECOND);

    assertThat(read(folder))
        .filteredOn(MailFileEntry.PassedOver.class::isInstance)
        .extracting(e -> e.place().uid())
        .containsExactly("2.jpg");
    assertThat(texts(read(folder))).containsExactly(FIRST, SECOND);
    assertThat(reasons(read(picture))).containsExactly("It is not text and so no mail");
  }

  @Test
  void aMaildirIsReadWithItsSubfoldersAndWithoutFlagsInTheNames() throws IOException {
    write("Maildir/cur/1.host:2,RS", FIRST);
    write("Maildir/new/2.host", SECOND);
    write("Maildir/tmp/3.host", FIRST);
    write("Maildir/dovecot-uidlist", "3 V1 N3");
    write("Maildir/.Lists/cur/4.host:2,", FIRST);
    write("Maildir/.Lists/new/5.host", SECOND);

    List<MailFileEntry> entries = read(folder);

    Path maildir = folder.resolve("Maildir");
    assertThat(entries.stream().map(e -> e.place().folder() + " " + e.place().uid()))
        .containsExactly(
            maildir + " 1.host",
            maildir + " 2.host",
            maildir.resolve(".Lists") + " 4.host",
            maildir.resolve(".Lists") + " 5.host");
    assertThat(reasons(entries)).isEmpty();
  }

  @Test
  void anEmlWithAnEnvelopeLineKeepsItAndIsOneMessage() throws IOException {
    String mail = "From x@y Thu Sep 19 14:14:27 2024\n" + FIRST;
    Path file = write("a.eml", mail);

    assertThat(texts(read(file))).containsExactly(mail);
  }

  @Test
  void aMessageAboveTheLimitIsRefused() throws IOException {
    write("1.eml", FIRST + "x".repeat(100));
    write("2.eml", FIRST);

    List<MailFileEntry> entries = read(List.of(folder), new MailFileLimits(FIRST.length()));

    assertThat(reasons(entries)).containsExactly("It is larger than " + FIRST.length() + " octets");
    assertThat(texts(entries)).containsExactly(FIRST);
  }

  @Test
  void aPathThatDoesNotExistIsAnError() {
    assertThatThrownBy(() -> MailFiles.open(folder.resolve("none")))
        .isInstanceOf(CuttingsException.class)
        .hasMessageEndingWith("none: there is no such file or folder");
  }

  @Test
  void aMaildirThatLostItsEmptyFoldersIsReadAllTheSame() throws IOException {
    write("Maildir/cur/1.host:2,RS", FIRST);
    write("Maildir/new/2.host", SECOND);
    write("Maildir/.Lists.Weekly/cur/3.host:2,S", SECOND);

    assertThat(read(folder).stream().map(e -> e.place().folder()))
        .last()
        .isEqualTo(folder.resolve("Maildir/.Lists.Weekly").toString());
  }

  @Test
  void theLabelsOfATakeoutAreKeptInThePlace() throws IOException {
    String mail =
        "X-Gmail-Labels: Inbox,=?UTF-8?Q?L=C3=A4den?=,\r\n Reading list\r\nSubject: 1\r\n\r\none\r\n";
    Path file = write("All mail.mbox", ENVELOPE + mail + "\r\n" + ENVELOPE + FIRST);

    assertThat(read(file).stream().map(e -> e.place().folder()))
        .containsExactly(file + " [Inbox, Läden, Reading list]", file.toString());
    assertThat(texts(read(file))).containsExactly(mail, FIRST);
  }

  @Test
  void standardInputIsReadAsAFileIs() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(gzip(ENVELOPE + FIRST + "\r\n" + ENVELOPE + SECOND)));
      List<MailFileEntry> entries = read(Path.of("-"));
      assertThat(texts(entries)).containsExactly(FIRST, SECOND);
      assertThat(entries.get(0).place()).isEqualTo(new Place("import", "-", 0, "0"));
      System.setIn(new ByteArrayInputStream(FIRST.getBytes(ISO_8859_1)));
      assertThat(texts(read(Path.of("-")))).containsExactly(FIRST);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aRefusedEntryOfAnMboxIsNamedByItsOctetAndNumber() throws IOException {
    String first = ENVELOPE + FIRST + "\r\n";
    Path file =
        write("a.mbox", first + ENVELOPE + "X-Nothing: 1\n\nno mail\n\n" + ENVELOPE + SECOND);

    assertThat(read(file))
        .filteredOn(MailFileEntry.Refused.class::isInstance)
        .extracting(e -> ((MailFileEntry.Refused) e).where())
        .containsExactly(file + ", octet " + first.length() + " (entry 2)");
    assertThat(texts(read(file))).containsExactly(FIRST, SECOND);
  }

  @Test
  void aReadingGoesOnBehindItsBookmarkAndReadsWhatHasChanged() throws IOException {
    write("1.eml", FIRST);
    Files.write(folder.resolve("2.mbox.gz"), gzip(ENVELOPE + FIRST + "\r\n" + ENVELOPE + SECOND));
    write("3.eml", SECOND);
    List<MailFileEntry> all = read(folder);
    Bookmark mark =
        new Bookmark(
            new long[] {all.get(3).mark().file(), all.get(0).mark().file()}, all.get(1).mark());

    assertThat(read(mark)).singleElement().usingRecursiveComparison().isEqualTo(all.get(2));
    write("1.eml", FIRST + "more");
    assertThat(texts(read(mark))).containsExactly(FIRST + "more", SECOND);
  }

  private List<MailFileEntry> read(Bookmark bookmark) {
    List<MailFileEntry> entries = new ArrayList<>();
    try (MailFiles files =
        MailFiles.open(List.of(folder), MailFileLimits.defaults(), MboxDialect.AUTO, bookmark)) {
      files.forEachRemaining(entries::add);
      assertThat(files.octetsRead()).isEqualTo(files.totalOctets());
    }
    return entries;
  }

  @Test
  void progressEndsAtTheTotal() throws IOException {
    write("1.eml", FIRST);
    Files.write(folder.resolve("2.eml.gz"), gzip(SECOND));
    write("3.mbox", "From x Thu Sep 19 14:14:27 2024\n" + FIRST + "\n");

    try (MailFiles files = MailFiles.open(folder)) {
      files.forEachRemaining(entry -> {});
      assertThat(files.octetsRead()).isPositive().isEqualTo(files.totalOctets());
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, ISO_8859_1);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(octets)) {
      out.write(text.getBytes(ISO_8859_1));
    }
    return octets.toByteArray();
  }

  private static byte[] zstandard(String text) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(octets)) {
      out.write(text.getBytes(ISO_8859_1));
    }
    return octets.toByteArray();
  }

  private static List<MailFileEntry> read(Path path) {
    return read(List.of(path), MailFileLimits.defaults());
  }

  private static List<MailFileEntry> read(List<Path> paths, MailFileLimits limits) {
    List<MailFileEntry> entries = new ArrayList<>();
    try (MailFiles files = MailFiles.open(paths, limits)) {
      files.forEachRemaining(entries::add);
    }
    return entries;
  }

  private static List<String> texts(List<MailFileEntry> entries) {
    return entries.stream()
        .filter(MailFileEntry.Mail.class::isInstance)
        .map(e -> new String(((MailFileEntry.Mail) e).message().octets(), ISO_8859_1))
        .toList();
  }

  private static List<String> reasons(List<MailFileEntry> entries) {
    return entries.stream()
        .filter(MailFileEntry.Refused.class::isInstance)
        .map(e -> ((MailFileEntry.Refused) e).reason())
        .toList();
  }
}
