package io.cuttings.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteSequence;

/** Header octets to characters: unfolding, raw 8-bit octets, encoded words (RFC 2047). */
final class HeaderText {
  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]*|\\t");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private static final Pattern WORD_START =
      Pattern.compile("=\\?[^?\\s]{1,60}\\?[bq]\\?", Pattern.CASE_INSENSITIVE);

  /** Decoding takes the square of the length: a field beyond this stays as it is written. */
  private static final int LONGEST_ENCODED = 8_000;

  private static final Map<Charset, Charset> SUBSTITUTES = CharsetTable.substitutes();

  private HeaderText() {}

  static String name(RawField field) {
    return field.getName().strip().toLowerCase(Locale.ROOT);
  }

  /**
   * One field for a reader.
   *
   * @param eightBit the charset of raw octets that are not UTF-8
   */
  static Header header(RawField field, Charset eightBit) {
    return new Header(name(field), decodeWords(undecoded(field, eightBit)));
  }

  /** The field's body on one line, its encoded words as they stand. */
  static String undecoded(RawField field, Charset eightBit) {
    ByteSequence raw = field.getRaw();
    if (raw == null) {
      return field.getBody();
    }
    byte[] octets = raw.toByteArray();
    int from = Math.min(octets.length, field.getDelimiterIdx() + 1);
    byte[] body = Arrays.copyOfRange(octets, from, octets.length);
    String text = TextDecoder.utf8(body).orElseGet(() -> new String(body, eightBit));
    return CONTROL.matcher(FOLD.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }

  static String decodeWords(String text) {
    if (text.length() > LONGEST_ENCODED || !WORD_START.matcher(text).find()) {
      return text;
    }
    String decoded =
        DecoderUtil.decodeEncodedWords(
            text, DecodeMonitor.SILENT, StandardCharsets.UTF_8, SUBSTITUTES);
    return CONTROL.matcher(decoded).replaceAll(" ").strip();
  }
}
