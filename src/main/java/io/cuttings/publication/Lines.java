package io.cuttings.publication;

import io.cuttings.mime.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body as the lines that a reader sees. */
final class Lines {
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"\\])]+");

  /** White space, and characters that senders put in to steer previews and filters. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u00AD\\u034F\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  private Lines() {}

  static List<Line> of(Body body) {
    return body.kind() == Body.Kind.HTML ? HtmlLines.of(body.text()) : plain(body.text());
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

  static String visible(String text) {
    return SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
