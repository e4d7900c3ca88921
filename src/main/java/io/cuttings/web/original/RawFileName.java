package io.cuttings.web.original;

import io.cuttings.publication.RecognisedMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a downloaded message is called: by its publication and its day. Letters, digits and hyphens
 * only, so that no system takes any of it for a path, a command or a type.
 */
record RawFileName(String name) {
  private static final int LONGEST = 80;
  private static final String TYPE = ".eml";

  static RawFileName of(RecognisedMessage recognised) {
    String publication = words(recognised.publication().name());
    String key = recognised.message().key().value().substring(0, 12);
    String shown = publication.isEmpty() ? "message-" + key : publication;
    Instant date = recognised.date();
    return new RawFileName(
        date.equals(Instant.EPOCH)
            ? shown
            : shown + "-" + LocalDate.ofInstant(date, ZoneOffset.UTC));
  }

  private static String words(String text) {
    String words = hyphenated(Normalizer.normalize(text, Normalizer.Form.NFC), "[^\\p{L}\\p{N}]+");
    int end = words.codePoints().limit(LONGEST).map(Character::charCount).sum();
    return hyphenated(words.substring(0, end), "-+");
  }

  private static String hyphenated(String text, String others) {
    return text.replaceAll(others, "-").replaceAll("^-|-$", "");
  }

  /** RFC 6266, 4.3: in plain letters for old programs, and as it is written (RFC 8187). */
  String disposition() {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String ascii = hyphenated(plain, "[^A-Za-z0-9-]+").replaceAll("^-+", "");
    String readable = ascii.matches("[0-9-]*") ? hyphenated("message-" + ascii, "-+") : ascii;
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(readable + TYPE, URLEncoder.encode(name + TYPE, StandardCharsets.UTF_8));
  }
}
