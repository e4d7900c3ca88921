package io.cuttings.publication;

import io.cuttings.publication.text.Line;
import io.cuttings.publication.text.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The quoted header that a mail program writes above a message it forwards inline.
 *
 * @param from as written; null where not named
 * @param date as written; null where not named
 * @param end where in the body's text the header ends and the forwarded message begins
 */
record InlineForward(String subject, @Nullable String from, @Nullable String date, int end) {
  /** Words of the one who forwards stand above; a header deep in the text is quoted for itself. */
  private static final int SEARCHED_LINES = 60;

  /** Between marker and header Apple Mail and others leave blank lines. */
  private static final int MARKER_DISTANCE = 3;

  private static final int LONGEST_MARKER = 160;

  /** Lines; a long list of recipients is wrapped. */
  private static final int LONGEST_HEADER = 40;

  private static final Pattern MARKER =
      Pattern.compile(
          "^[\\s>*_=-]*%s.{0,40}?[\\s:：*_=-]*$"
              .formatted(Phrases.anyOf(Phrases.list("forward-markers.txt"))));
  private static final Map<String, String> LABELS = Phrases.map("forward-labels.tsv");
  private static final Pattern FIELD =
      Pattern.compile(
          "^[>\\s]*\\**(?<label>[^:：*]{1,20}?)\\s*\\**\\s*[:：]\\s*\\**\\s*(?<value>.*)$");

  /**
   * @param isMarked whether the subject already says that this is a forward; otherwise a marker
   *     line has to
   * @param isPlain whether long fields may be wrapped and a blank line ends the header
   */
  static Optional<InlineForward> in(List<Line> lines, boolean isMarked, boolean isPlain) {
    int last = Math.min(lines.size(), SEARCHED_LINES);
    int marker = Integer.MIN_VALUE / 2;
    for (int i = 0; i < last; i++) {
      if (isMarker(lines.get(i).text())) {
        marker = i;
      } else if (isMarked || i - marker <= MARKER_DISTANCE) {
        Optional<InlineForward> found = header(lines, i, isPlain);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isMarker(String text) {
    return text.length() <= LONGEST_MARKER
        && MARKER.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /** A header has a subject and a sender or a date, in lines that follow each other. */
  private static Optional<InlineForward> header(List<Line> lines, int start, boolean isPlain) {
    Map<String, String> fields = new HashMap<>();
    int i = start;
    String open = "";
    int last = Math.min(lines.size(), start + LONGEST_HEADER);
    while (i < last && !lines.get(i).text().isEmpty()) {
      Optional<String> label = label(lines.get(i).text());
      if (label.isEmpty() && (open.isEmpty() || !isPlain || !isWrapped(lines, i))) {
        break;
      }
      String text = lines.get(i).text();
      if (label.isPresent()) {
        open = label.get();
        fields.putIfAbsent(open, value(text));
      } else {
        fields.merge(open, text, (value, more) -> value + " " + more);
      }
      i++;
    }
    String subject = fields.get("subject");
    boolean isHeader =
        subject != null && (fields.get("from") != null || fields.get("date") != null);
    return isHeader
        ? Optional.of(
            new InlineForward(
                subject, fields.get("from"), fields.get("date"), lines.get(i - 1).end()))
        : Optional.empty();
  }

  /** Plain text wraps long fields; what follows without a blank line up to one is still header. */
  private static boolean isWrapped(List<Line> lines, int i) {
    for (int j = i + 1; j < Math.min(lines.size(), i + 3); j++) {
      if (lines.get(j).text().isEmpty() || label(lines.get(j).text()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> label(String text) {
    Matcher field = FIELD.matcher(text);
    return field.matches()
        ? Optional.ofNullable(LABELS.get(field.group("label").strip().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static String value(String text) {
    Matcher field = FIELD.matcher(text);
    return field.matches() ? field.group("value").replaceFirst("\\*+$", "").strip() : "";
  }
}
