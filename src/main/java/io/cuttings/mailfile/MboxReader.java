package io.cuttings.mailfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages out of an mbox (RFC 4155), one at a time, however large the file.
 *
 * <p>A message begins behind a "From " line with a time and a year in it that stands at the head or
 * after a blank line. Quoting is undone as mboxrd does it: {@code >From } loses one {@code >}, so
 * do {@code >>From } and so on; mboxo differs from it only in those longer ones. Where a
 * Content-Length leads exactly to the next "From " line or the end (mboxcl, mboxcl2) it decides the
 * end, and a body with a bare "From " line in it (mboxcl2) is left as it is.
 */
final class MboxReader {
  /** Lines are handled in pieces of this size: what is no mbox may have no line ends. */
  private static final int LONGEST_PIECE = 1024 * 1024;

  private static final int TAIL = 64;
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "From (?=.*\\d{1,2}:\\d{2})(?=.*\\b(?:19|20)\\d{2}\\b).*\\s*", Pattern.DOTALL);
  private static final Pattern CONTENT_LENGTH =
      Pattern.compile("content-length[ \\t]*:[ \\t]*(\\d{1,9})\\s*", Pattern.CASE_INSENSITIVE);

  private final InputStream in;
  private final MailFileLimits limits;
  private long position;
  private long separatorPosition;
  private boolean hasSeparator;

  /**
   * One message as it lay in the mbox.
   *
   * @param position of its "From " line
   * @param octets null where the message is larger than the limit
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, compared by nobody
  record Entry(long position, byte @Nullable [] octets, long size) {}

  /**
   * @param in supports marks, begins with a "From " line; its owner closes it
   */
  MboxReader(InputStream in, MailFileLimits limits) throws IOException {
    this.in = in;
    this.limits = limits;
    this.hasSeparator = isSeparator(readLine());
  }

  static boolean isSeparator(byte[] line) {
    String text = new String(line, 0, Math.min(200, line.length), StandardCharsets.ISO_8859_1);
    return text.startsWith("From ") && SEPARATOR.matcher(text).matches();
  }

  /** Empty at the end of the mbox. */
  Optional<Entry> read() throws IOException {
    if (!hasSeparator) {
      return Optional.empty();
    }
    long start = separatorPosition;
    Collected message = new Collected(limits.maxMessageSize());
    OptionalInt length = readHeader(message);
    Optional<byte[]> body =
        length.isPresent() ? body(length.getAsInt(), message) : Optional.empty();
    boolean isBare = false;
    if (body.isPresent()) {
      isBare = hasBareFrom(body.get());
      message.add(body.get());
      skipToSeparator();
    } else if (!hasSeparator) {
      readToSeparator(message);
      message.dropLastBlankLine();
    }
    byte[] octets = message.octets();
    return Optional.of(
        new Entry(start, octets == null || isBare ? octets : unquoted(octets), message.size()));
  }

  /** Reads up to the blank line and returns the Content-Length where there is one. */
  private OptionalInt readHeader(Collected message) throws IOException {
    hasSeparator = false;
    OptionalInt length = OptionalInt.empty();
    byte[] line = readLine();
    while (line.length > 0) {
      message.add(line);
      if (isBlank(line)) {
        return length;
      }
      Matcher field = CONTENT_LENGTH.matcher(new String(line, StandardCharsets.ISO_8859_1));
      if (length.isEmpty() && line.length < 100 && field.matches()) {
        length = OptionalInt.of(Integer.parseInt(field.group(1)));
      }
      line = readLine();
    }
    return OptionalInt.empty();
  }

  /** The body of that length, where the mbox ends or goes on with a "From " line behind it. */
  private Optional<byte[]> body(int length, Collected message) throws IOException {
    if (length > limits.maxMessageSize() - message.size()) {
      return Optional.empty();
    }
    in.mark(length + TAIL);
    byte[] body = in.readNBytes(length);
    String tail = new String(in.readNBytes(TAIL), StandardCharsets.ISO_8859_1).stripLeading();
    in.reset();
    if (body.length < length || !(tail.isEmpty() || tail.startsWith("From "))) {
      return Optional.empty();
    }
    in.skipNBytes(length);
    position += length;
    return Optional.of(body);
  }

  private static boolean hasBareFrom(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.startsWith("From ") || text.contains("\nFrom ");
  }

  private void skipToSeparator() throws IOException {
    byte[] line = readLine();
    while (line.length > 0 && !isSeparator(line)) {
      line = readLine();
    }
    hasSeparator = line.length > 0;
  }

  private void readToSeparator(Collected message) throws IOException {
    boolean isAfterBlank = true;
    byte[] line = readLine();
    while (line.length > 0 && !(isAfterBlank && isSeparator(line))) {
      message.add(line);
      isAfterBlank = isBlank(line);
      line = readLine();
    }
    hasSeparator = line.length > 0;
  }

  private static boolean isBlank(byte[] line) {
    return (line.length == 1 && line[0] == '\n')
        || (line.length == 2 && line[0] == '\r' && line[1] == '\n');
  }

  /** With its line end; empty at the end of the file. */
  private byte[] readLine() throws IOException {
    separatorPosition = position;
    ByteArrayOutputStream line = new ByteArrayOutputStream(100);
    int octet = in.read();
    while (octet >= 0) {
      line.write(octet);
      if (octet == '\n' || line.size() == LONGEST_PIECE) {
        break;
      }
      octet = in.read();
    }
    position += line.size();
    return line.toByteArray();
  }

  private static byte[] unquoted(byte[] octets) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(octets.length);
    int start = 0;
    while (start < octets.length) {
      int end = start;
      while (end < octets.length && octets[end] != '\n') {
        end++;
      }
      end = Math.min(octets.length, end + 1);
      int from = isQuoted(octets, start, end) ? start + 1 : start;
      plain.write(octets, from, end - from);
      start = end;
    }
    return plain.toByteArray();
  }

  private static boolean isQuoted(byte[] octets, int start, int end) {
    int i = start;
    while (i < end && octets[i] == '>') {
      i++;
    }
    return i > start
        && i + 5 <= end
        && octets[i] == 'F'
        && octets[i + 1] == 'r'
        && octets[i + 2] == 'o'
        && octets[i + 3] == 'm'
        && octets[i + 4] == ' ';
  }
}
