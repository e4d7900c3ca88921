package io.cuttings.publication.text;

import io.cuttings.mime.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body as the lines that a reader sees. */
public final class Lines {
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"\\])]+");

  /** What senders put in to steer previews and filters: no reader sees it. */
  private static final String INVISIBLE = "\u00AD\u034F\u061C\u2060\u2061\u2062\u2063\u2064\uFEFF";

  private Lines() {}

  /** The lines of an HTML body have no positions yet: they cost more than the rest. */
  public static List<Line> of(Body body) {
    return body.kind() == Body.Kind.HTML ? HtmlLines.of(body.text(), false) : plain(body.text());
  }

  /** The same lines with their positions. */
  public static List<Line> positioned(Body body) {
    return body.kind() == Body.Kind.HTML ? HtmlLines.of(body.text(), true) : plain(body.text());
  }

  private static List<Line> plain(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int found = text.indexOf('\n', start);
      int end = found < 0 ? text.length() : found;
      String line = text.substring(start, end);
      lines.add(new Line(visible(line), Math.min(text.length(), end + 1), anchors(line)));
      start = end + 1;
    }
    return lines;
  }

  /** In plain text a link is called what stands before it in its line. */
  private static List<Line.Anchor> anchors(String line) {
    List<Line.Anchor> anchors = new ArrayList<>();
    Matcher url = URL.matcher(line);
    int from = 0;
    while (url.find()) {
      anchors.add(new Line.Anchor(visible(line.substring(from, url.start())), url.group()));
      from = url.end();
    }
    return anchors;
  }

  /** White space collapsed, nothing invisible in it. */
  public static String visible(CharSequence text) {
    StringBuilder visible = new StringBuilder(text.length());
    boolean isAfterSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0' || Character.isWhitespace(c)) {
        isAfterSpace = true;
      } else if (c < '\u00AD' || !isInvisible(c)) {
        visible.append(isAfterSpace && !visible.isEmpty() ? " " : "").append(c);
        isAfterSpace = false;
      }
    }
    return visible.toString();
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || INVISIBLE.indexOf(c) >= 0;
  }
}
