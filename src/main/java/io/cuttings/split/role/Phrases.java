package io.cuttings.split.role;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The table of phrases by which newsletters speak of themselves ({@code phrases.tsv}). */
public final class Phrases {
  /** The kinds of phrases; each is explained in the table. */
  public enum Kind {
    WEB,
    FOOTER,
    ADDRESS,
    SOCIAL,
    FEEDBACK,
    NOTICE,
    CONTENTS,
    SPONSOR,
    SPONSORSIGN,
    BUTTON,
    PAYWALL,
    CAPTION,
    GREETING
  }

  private static final Phrases BUILT_IN = read();

  private final Map<Kind, Pattern> patterns;

  private Phrases(Map<Kind, Pattern> patterns) {
    this.patterns = patterns;
  }

  public static Phrases builtIn() {
    return BUILT_IN;
  }

  private static Phrases read() {
    Map<Kind, StringJoiner> alternatives = new EnumMap<>(Kind.class);
    try (InputStream table = Phrases.class.getResourceAsStream("phrases.tsv")) {
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .forEach(
              row ->
                  alternatives
                      .computeIfAbsent(
                          Kind.valueOf(row[0].toUpperCase(java.util.Locale.ROOT)),
                          k -> new StringJoiner("|"))
                      .add(expression(row[1], row[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);
    alternatives.forEach(
        (kind, all) ->
            patterns.put(
                kind,
                Pattern.compile(all.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    return new Phrases(patterns);
  }

  private static String expression(String where, String regex) {
    return switch (where) {
      case "whole" -> "^(?:" + regex + ")$";
      case "end" -> "(?:" + regex + ")$";
      default -> "(?:" + regex + ")";
    };
  }

  /** Whether such a phrase stands in the text, at the place that the table asks for. */
  public boolean says(Kind kind, String text) {
    Pattern pattern = patterns.get(kind);
    return pattern != null && pattern.matcher(text.replace('’', '\'')).find();
  }
}
