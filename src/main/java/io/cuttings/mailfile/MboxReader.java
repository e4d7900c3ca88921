package io.cuttings.mailfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages out of an mbox (RFC 4155), one at a time, however large the file and each of them.
 *
 * <p>A message begins behind a "From " line with a time and a year in it that stands at the head or
 * after a blank line, and has a header field behind it: letters quote such lines, and not every
 * program that writes an mbox escapes them. Where a Content-Length leads exactly to the next "From
 * " line or the end, it decides the end. The {@link MboxDialect} says which of this holds, and how
 * quoting is undone.
 */
final class MboxReader {
  private static final int TAIL = 300;
  private static final int FIELD_HEAD = 200;
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "From (?=.*\\d{1,2}:\\d{2})(?=.*\\b(?:19|20)\\d{2}\\b).*\\s*", Pattern.DOTALL);

  /** A field (RFC 5322, 2.2), or the "From " lines of further hops that UUCP left in headers. */
  private static final Pattern FIELD =
      Pattern.compile("(?:[!-9;-~]+[ \\t]*:|>From ).*", Pattern.DOTALL);

  private static final Pattern CONTENT_LENGTH =
      Pattern.compile("content-length[ \\t]*:[ \\t]*(\\d{1,15})\\s*", Pattern.CASE_INSENSITIVE);

  private final LineSource lines;
  private final MailFileLimits limits;
  private final MboxDialect dialect;
  private long number;
  private long separatorPosition;
  private boolean hasSeparator;
  private byte[] blank = new byte[0];

  /**
   * One message as it lay in the mbox.
   *
   * @param position of its "From " line
   * @param number of the message in the mbox, from 1 on
   * @param octets null where the message is larger than the limit
   * @param next position of the next "From " line, or of the end
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, compared by nobody
  record Entry(
      long position, long number, byte @Nullable [] octets, long size, long next, boolean isLast) {}

  /**
   * @param in begins with a "From " line; its owner closes it
   * @param position of that line in the mbox
   * @param before how many messages stand before it
   */
  MboxReader(InputStream in, long position, long before, MailFileLimits limits, MboxDialect dialect)
      throws IOException {
    this.lines = new LineSource(in, position);
    this.number = before;
    this.limits = limits;
    this.dialect = dialect;
    this.separatorPosition = position;
    this.hasSeparator = isSeparator(lines.line());
  }

  static boolean isSeparator(byte[] line) {
    String text = text(line);
    return text.startsWith("From ") && SEPARATOR.matcher(text).matches();
  }

  private static String text(byte[] line) {
    return new String(line, 0, Math.min(FIELD_HEAD, line.length), StandardCharsets.ISO_8859_1);
  }

  /** Where the message begins that is read next, or has failed to be read. */
  long position() {
    return separatorPosition;
  }

  /** How many messages have been begun, with those before the start. */
  long number() {
    return number;
  }

  /** Empty at the end of the mbox. */
  Optional<Entry> read() throws IOException {
    if (!hasSeparator) {
      return Optional.empty();
    }
    number++;
    long start = separatorPosition;
    Collected message = new Collected(limits.maxMessageSize());
    OptionalLong length = readHeader(message);
    int body = (int) Math.min(message.size() + blank.length, Integer.MAX_VALUE);
    boolean isByLength = length.isPresent() && takeBody(length.getAsLong(), message);
    if (isByLength) {
      findSeparator();
    } else {
      readToSeparator(message);
    }
    byte[] octets = message.octets();
    return Optional.of(
        new Entry(
            start,
            number,
            octets == null ? null : dialect.unquoted(octets, body, isByLength),
            message.size(),
            hasSeparator ? separatorPosition : lines.position(),
            !hasSeparator));
  }

  /** Reads the header with the blank line, and returns the Content-Length where there is one. */
  private OptionalLong readHeader(Collected message) throws IOException {
    OptionalLong length = OptionalLong.empty();
    blank = new byte[0];
    byte[] line = lines.line();
    while (line.length > 0) {
      if (isBlank(line)) {
        blank = line;
        return dialect.hasLength() ? length : OptionalLong.empty();
      }
      message.add(line);
      Matcher field = CONTENT_LENGTH.matcher(text(line));
      if (length.isEmpty() && line.length < 100 && field.matches()) {
        length = OptionalLong.of(Long.parseLong(field.group(1)));
      }
      line = lines.line();
    }
    return OptionalLong.empty();
  }

  /** Takes a body of that length, where the mbox ends or goes on with a "From " line behind it. */
  private boolean takeBody(long length, Collected message) throws IOException {
    long left = limits.maxMessageSize() - message.size() - blank.length;
    if (length > left && !dialect.isByLength()) {
      return false;
    }
    Collected body = new Collected(Math.max(0, left));
    long there = lines.moveTo(body, length);
    byte[] octets = length > left ? null : body.octets();
    if (octets != null && !(there == length && isAtEnd())) {
      lines.putBack(octets);
      return false;
    }
    message.add(blank);
    message.addAll(body);
    return true;
  }

  private boolean isAtEnd() throws IOException {
    String tail = new String(lines.peek(TAIL), StandardCharsets.ISO_8859_1).stripLeading();
    int end = tail.indexOf('\n');
    String line = end < 0 ? tail : tail.substring(0, end);
    return tail.isEmpty() || isSeparator(line.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void findSeparator() throws IOException {
    do {
      separatorPosition = lines.position();
      byte[] line = lines.line();
      if (line.length == 0) {
        hasSeparator = false;
        return;
      }
      hasSeparator = isSeparator(line);
    } while (!hasSeparator);
  }

  /** The blank line between two messages, or at the end, is the mbox's. */
  private void readToSeparator(Collected message) throws IOException {
    while (true) {
      separatorPosition = lines.position();
      byte[] line = lines.line();
      hasSeparator = line.length > 0 && blank.length > 0 && isSeparator(line) && isFieldNext();
      if (line.length == 0 || hasSeparator) {
        return;
      }
      message.add(blank);
      blank = new byte[0];
      if (isBlank(line)) {
        blank = line;
      } else {
        message.add(line);
      }
    }
  }

  private boolean isFieldNext() throws IOException {
    return FIELD.matcher(text(lines.peek(FIELD_HEAD))).matches();
  }

  private static boolean isBlank(byte[] line) {
    return (line.length == 1 && line[0] == '\n')
        || (line.length == 2 && line[0] == '\r' && line[1] == '\n');
  }
}
