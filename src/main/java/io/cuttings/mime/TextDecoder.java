package io.cuttings.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text octets to characters. The declared charset is believed where the octets agree with it;
 * otherwise UTF-8 where they are valid UTF-8, then what the HTML itself says, then windows-1252.
 */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset ISO_2022_JP = Charset.forName("iso-2022-jp");
  private static final int HEAD = 4096;
  private static final Pattern META =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private final Warnings warnings;

  TextDecoder(Warnings warnings) {
    this.warnings = warnings;
  }

  /**
   * @param part names the part in a warning
   * @param declared the charset that the header names; null where it names none
   */
  String decode(byte[] octets, String part, @Nullable String declared, boolean isHtml) {
    Optional<Charset> marked = byteOrderMark(octets);
    if (marked.isPresent()) {
      return new String(octets, marked.get()).replace("\uFEFF", "");
    }
    Optional<Charset> known = CharsetTable.charset(declared == null ? "" : declared);
    if (declared != null && known.isEmpty() && !CharsetTable.isPlaceholder(declared)) {
      warnings.add("Part " + part + " declares the unknown charset '" + declared + "'");
    }
    Optional<Charset> meta = isHtml ? meta(octets) : Optional.empty();
    return known.isPresent()
        ? decodeDeclared(octets, part, known.get(), meta)
        : decodeUndeclared(octets, meta);
  }

  private static Optional<Charset> byteOrderMark(byte[] octets) {
    int first = octets.length < 2 ? 0 : (octets[0] & 0xFF) << 8 | (octets[1] & 0xFF);
    if (first == 0xFEFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (first == 0xFFFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean isUtf8 = first == 0xEFBB && octets.length > 2 && (octets[2] & 0xFF) == 0xBF;
    return isUtf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  private static Optional<Charset> meta(byte[] octets) {
    String head = new String(octets, 0, Math.min(octets.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = META.matcher(head);
    return matcher.find() ? CharsetTable.charset(matcher.group(1)) : Optional.empty();
  }

  private String decodeDeclared(
      byte[] octets, String part, Charset declared, Optional<Charset> meta) {
    Optional<String> asDeclared = strictly(octets, declared);
    boolean isSingleByte =
        declared.newDecoder().averageCharsPerByte() == 1
            && declared.newDecoder().maxCharsPerByte() == 1
            && !declared.equals(StandardCharsets.UTF_8);
    if (asDeclared.isPresent() && !(isSingleByte && hasHighOctet(octets))) {
      return asDeclared.get();
    }
    Optional<String> asUtf8 = utf8(octets);
    if (asUtf8.isPresent()) {
      warnings.add("Part " + part + " is UTF-8 although it declares " + declared);
      return asUtf8.get();
    }
    if (asDeclared.isPresent()) {
      return asDeclared.get();
    }
    warnings.add("Part " + part + " holds octets that are not " + declared);
    Optional<String> asMeta = meta.flatMap(c -> strictly(octets, c));
    return asMeta.orElseGet(() -> mostly(octets, declared));
  }

  private static boolean hasHighOctet(byte[] octets) {
    for (byte octet : octets) {
      if (octet < 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> strictly(byte[] octets, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(octets))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A few broken octets in good text are replaced; text that breaks more often is windows-1252. */
  private static String mostly(byte[] octets, Charset declared) {
    String text = new String(octets, declared);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long foreign = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
    return broken > foreign ? new String(octets, WINDOWS_1252) : text;
  }

  private static String decodeUndeclared(byte[] octets, Optional<Charset> meta) {
    boolean isIso2022 = new String(octets, StandardCharsets.ISO_8859_1).contains("\u001B$");
    return (isIso2022 ? strictly(octets, ISO_2022_JP) : utf8(octets))
        .or(() -> meta.flatMap(charset -> strictly(octets, charset)))
        .orElseGet(() -> new String(octets, meta.orElse(WINDOWS_1252)));
  }

  static Optional<String> utf8(byte[] octets) {
    return strictly(octets, StandardCharsets.UTF_8);
  }
}
