package io.cuttings.citation;

import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Citations as BibTeX and BibLaTeX read them, in UTF-8. What TeX takes for its own in a text is
 * written as a command: a brace too, since BibTeX counts those behind a backslash as well.
 */
final class BibTex {
  /** What no address has unencoded, and what would end or hurt the field that it stands in. */
  private static final String UNSAFE_IN_URL = "{}\\^\"<>|`";

  private BibTex() {}

  static String write(List<Citation> citations) {
    return citations.stream().map(BibTex::entry).collect(Collectors.joining("\n"));
  }

  private static String entry(Citation citation) {
    StringBuilder entry = new StringBuilder("@article{").append(citation.id()).append(",\n");
    // a second pair of braces keeps styles from making capitals small
    field(entry, "title", "{" + text(citation.title()) + "}");
    field(entry, "journal", text(citation.containerTitle()));
    textField(entry, "number", citation.number());
    field(entry, "year", Integer.toString(citation.issued().getYear()));
    entry
        .append("  month = ")
        .append(
            citation
                .issued()
                .getMonth()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .toLowerCase(Locale.ROOT))
        .append(",\n");
    field(entry, "day", Integer.toString(citation.issued().getDayOfMonth()));
    field(entry, "url", url(citation.url()));
    field(entry, "permalink", url(citation.page())); // passed over by styles, kept by programs
    textField(entry, "language", citation.language());
    textField(entry, "abstract", citation.summary().isEmpty() ? null : citation.summary());
    textField(entry, "note", citation.source() == null ? null : "Source: " + citation.source());
    return entry.append("}\n").toString();
  }

  private static void textField(StringBuilder entry, String name, @Nullable String text) {
    if (text != null) {
      field(entry, name, text(text));
    }
  }

  private static void field(StringBuilder entry, String name, String value) {
    entry.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  private static String text(String plain) {
    StringBuilder text = new StringBuilder();
    plain.codePoints().forEach(sign -> text.append(escaped(sign)));
    return text.toString();
  }

  private static String escaped(int sign) {
    return switch (sign) {
      case '&', '%', '$', '#', '_' -> "\\" + Character.toString(sign);
      case '{' -> "\\textbraceleft{}";
      case '}' -> "\\textbraceright{}";
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      default -> Character.toString(sign);
    };
  }

  /** An address is read as it stands: it is not escaped but percent-encoded (RFC 3986, 2.1). */
  private static String url(String address) {
    StringBuilder url = new StringBuilder();
    for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < 0x7f && UNSAFE_IN_URL.indexOf(octet) < 0) {
        url.append((char) octet);
      } else {
        url.append("%%%02X".formatted(octet));
      }
    }
    return url.toString();
  }
}
