package io.cuttings.split.role;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    SPONSORLEAD,
    INVITATION,
    CLOSING,
    BUTTON,
    PAYWALL,
    CAPTION,
    GREETING,
    CONTINUES,
    FIELDTITLE,
    FIELDMAKER
  }

  private static final Phrases BUILT_IN = read();

  private final Map<Kind, Forms> forms;

  /** The expressions of a kind by where they must stand, so that most fail at the first letter. */
  private record Forms(Pattern whole, Pattern start, Beginnings anywhere) {

    boolean matches(String text) {
      return whole.matcher(text).matches()
          || start.matcher(text).lookingAt()
          || anywhere.occurIn(text);
    }
  }

  private Phrases(Map<Kind, Forms> forms) {
    this.forms = forms;
  }

  public static Phrases builtIn() {
    return BUILT_IN;
  }

  private static Phrases read() {
    List<String[]> rows;
    try (InputStream table = Phrases.class.getResourceAsStream("phrases.tsv")) {
      rows =
          new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\t", 3))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Kind, Forms> forms = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<String[]> own = rows.stream().filter(r -> r[0].equalsIgnoreCase(kind.name())).toList();
      forms.put(
          kind,
          new Forms(
              pattern(own, "whole"),
              pattern(own, "start"),
              new Beginnings(expressions(own, "part"))));
    }
    return new Phrases(forms);
  }

  private static Pattern pattern(List<String[]> rows, String where) {
    String alternatives = String.join("|", expressions(rows, where));
    return Pattern.compile(alternatives.isEmpty() ? "(?!)" : alternatives);
  }

  private static List<String> expressions(List<String[]> rows, String where) {
    return rows.stream()
        .filter(r -> form(r).equals(where))
        .map(r -> r[1].equals("end") ? "(?:" + r[2] + ")$" : r[2])
        .toList();
  }

  private static String form(String[] row) {
    boolean isAtStart = row[1].equals("part") && row[2].startsWith("^") && !row[2].contains("|^");
    return isAtStart && !hasOuterAlternative(row[2])
        ? "start"
        : row[1].equals("whole") ? "whole" : "part";
  }

  private static boolean hasOuterAlternative(String regex) {
    int depth = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (c == '|' && depth == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether such a phrase stands in the text, at the place that the table asks for. */
  public boolean says(Kind kind, String text) {
    return forms.get(kind).matches(text.replace('’', '\'').toLowerCase(Locale.ROOT));
  }
}
