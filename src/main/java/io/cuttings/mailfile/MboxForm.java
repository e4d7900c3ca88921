package io.cuttings.mailfile;

import io.cuttings.archive.RawMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as it stands in an mbox: a "From " line, the message with one ">" more before each line
 * of any number of ">" and "From " (mboxrd), a blank line.
 */
public final class MboxForm {
  /** The time in an mbox's "From " line is asctime's, in UTC (RFC 4155, appendix A). */
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final byte[] FROM = ascii("From ");
  private static final byte[] NEIGHBOUR =
      ascii("From MAILER-DAEMON Thu Jan  1 00:00:00 1970\nSubject: a neighbour\n\n");
  private static final Pattern CONTENT_LENGTH =
      Pattern.compile("content-length[ \\t]*:[ \\t]*(\\d+)", Pattern.CASE_INSENSITIVE);

  private final byte[] octets;

  private MboxForm(byte[] octets) {
    this.octets = octets;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Puts a message into the form.
   *
   * @param received when it was taken in first
   */
  public static MboxForm of(RawMessage raw, Instant received) {
    byte[] message = raw.octets();
    var form = new ByteArrayOutputStream(message.length + message.length / 16 + 128);
    form.writeBytes(ascii("From MAILER-DAEMON " + ASCTIME.format(received) + "\n"));
    int start = 0;
    while (start < message.length) {
      int end = lineEnd(message, start);
      if (isQuotable(message, start)) {
        form.write('>');
      }
      form.write(message, start, end - start);
      start = end;
    }
    form.writeBytes(ascii(endsInLineEnd(message) ? "\n" : "\n\n"));
    return new MboxForm(form.toByteArray());
  }

  private static boolean endsInLineEnd(byte[] message) {
    return message.length > 0 && message[message.length - 1] == '\n';
  }

  private static int lineEnd(byte[] message, int start) {
    int end = start;
    while (end < message.length && message[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, message.length);
  }

  private static boolean isQuotable(byte[] message, int start) {
    int at = start;
    while (at < message.length && message[at] == '>') {
      at++;
    }
    int end = at + FROM.length;
    return end <= message.length && Arrays.equals(message, at, end, FROM, 0, FROM.length);
  }

  public void writeTo(OutputStream mbox) throws IOException {
    mbox.write(octets);
  }

  /**
   * Why a reader of the mbox would not get the message's octets back: a sentence, or empty where it
   * would. It is read between two others, and compared.
   */
  public Optional<String> loss(RawMessage raw) {
    if (!endsInLineEnd(raw.octets())) {
      return Optional.of("It does not end with a line end, and an mbox adds one");
    }
    if (leadsAstray()) {
      return Optional.of("Its Content-Length is larger than its body");
    }
    return isReadBack(raw.octets())
        ? Optional.empty()
        : Optional.of("Read from an mbox, it would not be the same");
  }

  /** Such a reader would look for the end of the message in the messages behind it. */
  private boolean leadsAstray() {
    long announced = 0;
    int start = lineEnd(octets, 0);
    while (start < octets.length) {
      int end = lineEnd(octets, start);
      String line = new String(octets, start, end - start, StandardCharsets.ISO_8859_1).strip();
      start = end;
      if (line.isEmpty()) {
        break;
      }
      Matcher field = CONTENT_LENGTH.matcher(line);
      announced = field.matches() ? Math.max(announced, number(field.group(1))) : announced;
    }
    return announced > octets.length - start;
  }

  private static long number(String digits) {
    return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  private boolean isReadBack(byte[] expected) {
    var mbox = new ByteArrayOutputStream(octets.length + 2 * NEIGHBOUR.length);
    mbox.writeBytes(NEIGHBOUR);
    mbox.writeBytes(octets);
    mbox.writeBytes(NEIGHBOUR);
    try {
      var in = new ByteArrayInputStream(mbox.toByteArray());
      var limits = new MailFileLimits(Integer.MAX_VALUE);
      var reader = new MboxReader(in, 0, 0, limits, MboxDialect.AUTO);
      reader.read();
      byte[] message = reader.read().map(MboxReader.Entry::octets).orElse(null);
      return message != null && Arrays.equals(message, expected) && reader.read().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be read", e);
    }
  }
}
