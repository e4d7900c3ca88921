package io.cuttings.mailfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MboxReaderTest {
  private static final String FROM = "From sender@example.org Thu Sep 19 14:14:27 2024\n";

  @Test
  void eachMessageIsNamedByThePositionOfItsFromLine() throws IOException {
    String first = FROM + "Subject: 1\n\none\n\n";
    List<MboxReader.Entry> entries = entries(first + FROM + "Subject: 2\n\ntwo\n");

    assertThat(texts(entries)).containsExactly("Subject: 1\n\none\n", "Subject: 2\n\ntwo\n");
    assertThat(entries.stream().map(MboxReader.Entry::position))
        .containsExactly(0L, (long) first.length());
  }

  @Test
  void quotedFromLinesLoseOneMark() throws IOException {
    assertThat(texts(entries(FROM + "Subject: 1\n\n>From here\n>>From there\n>Fro\n")))
        .containsExactly("Subject: 1\n\nFrom here\n>From there\n>Fro\n");
  }

  @Test
  void aFromLineWithoutATimeOrABlankLineAboveIsText() throws IOException {
    String mail = "Subject: 1\n\nFrom here on it is easy.\ntext\nFrom 10:00 in 2024 too\n";

    assertThat(texts(entries(FROM + mail))).containsExactly(mail);
  }

  @Test
  void aTrueContentLengthDecidesTheEnd() throws IOException {
    String body = "text\n\n" + FROM + ">From quoted\n";
    String mail = "Subject: 1\nContent-Length: " + body.length() + "\n\n" + body;

    assertThat(texts(entries(FROM + mail + "\n" + FROM + "Subject: 2\n\ntwo\n")))
        .containsExactly(mail, "Subject: 2\n\ntwo\n");
  }

  @Test
  void aFalseContentLengthIsPassedOver() throws IOException {
    String mail = "Subject: 1\nContent-Length: 3\n\nlonger than that\n";
    String other = "Subject: 2\nContent-Length: 3000\n\nshorter\n";

    assertThat(texts(entries(FROM + mail + "\n" + FROM + other))).containsExactly(mail, other);
  }

  @Test
  void theOtherLineEndStays() throws IOException {
    String from = FROM.replace("\n", "\r\n");

    assertThat(texts(entries(from + "Subject: 1\r\n\r\none\r\n\r\n" + from + "Subject: 2\r\n\r\n")))
        .containsExactly("Subject: 1\r\n\r\none\r\n", "Subject: 2\r\n\r\n".substring(0, 12));
  }

  @Test
  void aMessageAboveTheLimitIsPassedOverAndTheNextIsRead() throws IOException {
    String mbox =
        FROM + "Subject: 1\n\n" + "long\n".repeat(100) + "\n" + FROM + "Subject: 2\n\ntwo\n";

    List<MboxReader.Entry> entries = entries(mbox, new MailFileLimits(50));

    assertThat(entries.get(0).octets()).isNull();
    assertThat(texts(entries.subList(1, 2))).containsExactly("Subject: 2\n\ntwo\n");
  }

  @Test
  void messagesComeBeforeTheFileIsReadToItsEnd() throws IOException {
    String one = FROM + "Subject: 1\n\n" + "x".repeat(100_000) + "\n\n";
    InputStream start = new ByteArrayInputStream(one.repeat(3).getBytes(ISO_8859_1));
    InputStream unreadable = InputStream.nullInputStream();
    unreadable.close();

    MboxReader reader =
        new MboxReader(
            new SequenceInputStream(start, unreadable),
            0,
            0,
            MailFileLimits.defaults(),
            MboxDialect.AUTO);

    assertThat(reader.read()).isPresent();
    assertThat(reader.read().orElseThrow().position()).isEqualTo(one.length());
    assertThatThrownBy(reader::read).isInstanceOf(IOException.class);
  }

  /** A line of a body as it lies in the mbox, and what becomes of it by each dialect. */
  @ParameterizedTest
  @CsvSource({
    "'>From a', 'From a', 'From a', 'From a', 'From a', '>From a'",
    "'>>From a', '>From a', '>>From a', '>From a', '>>From a', '>>From a'",
    "'>>>From a', '>>From a', '>>>From a', '>>From a', '>>>From a', '>>>From a'",
    "'From a', 'From a', 'From a', 'From a', 'From a', 'From a'",
    "'>Fro', '>Fro', '>Fro', '>Fro', '>Fro', '>Fro'",
  })
  void eachDialectUndoesItsOwnQuoting(
      String line, String auto, String mboxo, String mboxrd, String mboxcl, String mboxcl2)
      throws IOException {
    Map<MboxDialect, String> expected =
        Map.of(
            MboxDialect.AUTO, auto,
            MboxDialect.MBOXO, mboxo,
            MboxDialect.MBOXRD, mboxrd,
            MboxDialect.MBOXCL, mboxcl,
            MboxDialect.MBOXCL2, mboxcl2);
    for (MboxDialect dialect : MboxDialect.values()) {
      String head = "Subject: 1\nContent-Length: %d\n\n";
      String mail = head.formatted(line.length() + 1) + line + "\n";
      assertThat(texts(entries(FROM + mail + "\n" + FROM + "Subject: 2\n\n", dialect)).get(0))
          .as(dialect.toString())
          .isEqualTo(head.formatted(line.length() + 1) + expected.get(dialect) + "\n");
    }
  }

  @Test
  void aQuotedMboxInABodyIsTextWhereNoHeaderFollows() throws IOException {
    String mail =
        "Subject: 1\n\nHe wrote:\n\n" + FROM + "\nno field here\n\n" + FROM + "no field\n";

    assertThat(texts(entries(FROM + mail + "\n" + FROM + "Subject: 2\n\ntwo\n")))
        .containsExactly(mail, "Subject: 2\n\ntwo\n");
  }

  @Test
  void contentLengthIsNoneOfTheBusinessOfMboxrd() throws IOException {
    String mail = "Subject: 1\nContent-Length: 62\n\nbody\n";
    String rest = FROM + "Subject: 2\n\n";

    assertThat(entries(FROM + mail + "\n" + rest + "two\n", MboxDialect.MBOXRD)).hasSize(2);
  }

  @Test
  void aBodyAboveTheLimitIsCountedAsOneWhereTheDialectSaysItsLength() throws IOException {
    String body = ("text\n\n" + FROM + "Subject: inside\n\n").repeat(20);
    String mail = "Subject: 1\nContent-Length: " + body.length() + "\n\n" + body;
    String mbox = FROM + mail + "\n" + FROM + "Subject: 2\n\ntwo\n";

    List<MboxReader.Entry> entries = entries(mbox, new MailFileLimits(100), MboxDialect.MBOXCL2);

    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).octets()).isNull();
    assertThat(entries.get(0).size()).isEqualTo(mail.length());
    assertThat(entries.get(1).position()).isEqualTo(FROM.length() + mail.length() + 1);
  }

  @Test
  void aReadingThatBeginsWithAnEntryGoesOnAsOneFromTheBeginning() throws IOException {
    String mbox =
        FROM
            + "Subject: 1\n\none\n\n"
            + FROM
            + "Subject: 2\n\n"
            + "two\n".repeat(40_000)
            + "\n"
            + FROM
            + "Subject: 3\n\nthree\n";
    List<MboxReader.Entry> all = entries(mbox);

    for (MboxReader.Entry entry : all.subList(0, 2)) {
      byte[] rest = mbox.substring((int) entry.next()).getBytes(ISO_8859_1);
      MboxReader reader =
          new MboxReader(
              new ByteArrayInputStream(rest),
              entry.next(),
              entry.number(),
              MailFileLimits.defaults(),
              MboxDialect.AUTO);
      MboxReader.Entry next = reader.read().orElseThrow();
      MboxReader.Entry same = all.get((int) entry.number());
      assertThat(next).usingRecursiveComparison().isEqualTo(same);
    }
    assertThat(all).extracting(MboxReader.Entry::isLast).containsExactly(false, false, true);
    assertThat(all.get(2).next()).isEqualTo(mbox.length());
  }

  @Test
  void aFalseLengthOfManyOctetsIsReadAgainByLines() throws IOException {
    String mail = "Subject: 1\nContent-Length: 400000\n\n" + "line\n".repeat(50_000);
    String other = "Subject: 2\n\n" + "more\n".repeat(50_000);

    assertThat(texts(entries(FROM + mail + "\n" + FROM + other))).containsExactly(mail, other);
  }

  private static List<MboxReader.Entry> entries(String mbox) throws IOException {
    return entries(mbox, MailFileLimits.defaults());
  }

  private static List<MboxReader.Entry> entries(String mbox, MboxDialect dialect)
      throws IOException {
    return entries(mbox, MailFileLimits.defaults(), dialect);
  }

  private static List<MboxReader.Entry> entries(String mbox, MailFileLimits limits)
      throws IOException {
    return entries(mbox, limits, MboxDialect.AUTO);
  }

  private static List<MboxReader.Entry> entries(
      String mbox, MailFileLimits limits, MboxDialect dialect) throws IOException {
    InputStream in = new ByteArrayInputStream(mbox.getBytes(ISO_8859_1));
    MboxReader reader = new MboxReader(in, 0, 0, limits, dialect);
    List<MboxReader.Entry> entries = new ArrayList<>();
    Optional<MboxReader.Entry> entry = reader.read();
    while (entry.isPresent()) {
      entries.add(entry.get());
      entry = reader.read();
    }
    return entries;
  }

  private static List<String> texts(List<MboxReader.Entry> entries) {
    return entries.stream().map(e -> new String(e.octets(), ISO_8859_1)).toList();
  }
}
