package io.cuttings.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a mail begins: what has to be passed over or mended before its header can be read.
 *
 * @param octets with line feeds, also where the mail has carriage returns only
 * @param start where the header begins: behind a byte order mark, blank lines, an mbox's envelope
 * @param bodyStart where the body begins without a blank line above it; 0 where the header ends as
 *     it should
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, compared by nobody
record Opening(byte[] octets, int start, int bodyStart) {
  private static final int SCANNED = 256 * 1024;
  private static final Pattern BEFORE =
      Pattern.compile("\\A(?:\u00EF\u00BB\u00BF)?(?:[ \\t]*\\r?\\n)*(?:>?From [^\\r\\n]*\\r?\\n)?");
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r?\\n|\\r|\\z)");

  /** As octets, some characters of UTF-8 hold 0x85, which is a line's end to a dot. */
  private static final Pattern FIELD =
      Pattern.compile("[!-9;-~]+[ \\t]*:.*|>?From .*", Pattern.DOTALL);

  /** Fields that a header has and the first lines of a text hardly have. */
  private static final Pattern MAIL_FIELD =
      Pattern.compile(
          "(?:content-\\w+(?:-\\w+)?|mime-version|from|to|cc|subject|date|message-id|received|sender"
              + "|reply-to|return-path|list-[\\w-]+|x-[\\w-]+|dkim-signature|authentication-results"
              + "|precedence|feedback-id)[ \\t]*:.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  static Opening of(byte[] raw) {
    byte[] octets = withLineFeeds(raw);
    String head =
        new String(octets, 0, Math.min(octets.length, SCANNED), StandardCharsets.ISO_8859_1);
    Matcher before = BEFORE.matcher(head);
    int start = before.find() ? before.end() : 0;
    return new Opening(octets, start, bodyStart(head, start));
  }

  private static byte[] withLineFeeds(byte[] raw) {
    boolean hasReturn = false;
    for (byte octet : raw) {
      if (octet == '\n') {
        return raw;
      }
      hasReturn |= octet == '\r';
    }
    if (!hasReturn) {
      return raw;
    }
    byte[] mended = raw.clone();
    for (int i = 0; i < mended.length; i++) {
      if (mended[i] == '\r') {
        mended[i] = '\n';
      }
    }
    return mended;
  }

  /** A line that is no field is the body's, unless a mail's field follows: then it is a stray. */
  private static int bodyStart(String head, int start) {
    Matcher lines = LINE.matcher(head);
    int stray = 0;
    int at = start;
    while (at < head.length() && lines.find(at) && !lines.group(1).isEmpty()) {
      String line = lines.group(1);
      boolean isFolded = line.startsWith(" ") || line.startsWith("\t");
      if (stray > 0 && MAIL_FIELD.matcher(line).matches()) {
        return 0;
      }
      if (stray == 0 && !isFolded && !FIELD.matcher(line).matches()) {
        stray = at;
      }
      at = lines.end();
    }
    return stray;
  }

  boolean lacksBlankLine() {
    return bodyStart > 0;
  }

  /** The mail from its header on, with a blank line where one is missing. */
  InputStream stream() {
    if (!lacksBlankLine()) {
      return new ByteArrayInputStream(octets, start, octets.length - start);
    }
    InputStream header = new ByteArrayInputStream(octets, start, bodyStart - start);
    InputStream blankLine = new ByteArrayInputStream(new byte[] {'\n'});
    InputStream body = new ByteArrayInputStream(octets, bodyStart, octets.length - bodyStart);
    return new SequenceInputStream(header, new SequenceInputStream(blankLine, body));
  }
}
