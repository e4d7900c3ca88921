package io.cuttings.split.text;

import io.cuttings.mime.Body;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text body into lines: undoes quoting of forwards and format=flowed (RFC 3676). */
final class LineReader {
  private static final int TAB = 8;
  private static final double MOSTLY = 0.8;

  private final Body body;
  private final List<Line> lines = new ArrayList<>();

  LineReader(Body body) {
    this.body = body;
  }

  List<Line> read(int from) {
    boolean quoted = isQuoted(from);
    String text = body.text();
    int at = from;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      add(at, end, quoted);
      at = end + 1;
    }
    return lines;
  }

  private boolean isQuoted(int from) {
    List<String> said = body.text().substring(from).lines().filter(l -> !l.isBlank()).toList();
    long quoted = said.stream().filter(l -> l.startsWith(">")).count();
    return !said.isEmpty() && quoted >= MOSTLY * said.size();
  }

  private void add(int from, int to, boolean quoted) {
    String text = body.text();
    int start = from;
    while (quoted && start < to && text.charAt(start) == '>') {
      start++;
      if (start + 1 < to && text.charAt(start) == ' ' && text.charAt(start + 1) == '>') {
        start++;
      }
    }
    if ((quoted || body.flowed()) && start < to && text.charAt(start) == ' ') {
      start++; // space-stuffing, RFC 3676, 4.4
    }
    boolean isSignature = text.substring(start, to).equals("-- ");
    boolean isSoft = body.flowed() && !isSignature && start < to && text.charAt(to - 1) == ' ';
    boolean isTight = body.delSp() && to - start >= 2 && text.charAt(to - 2) != ' ';
    Line.Joint soft = isTight ? Line.Joint.TIGHT : Line.Joint.SPACE;
    int indent = 0;
    while (start < to && isSpace(text.charAt(start))) {
      indent += text.charAt(start) == '\t' ? TAB - indent % TAB : 1;
      start++;
    }
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    lines.add(
        new Line(text.substring(start, end), indent, start, end, isSoft ? soft : Line.Joint.NONE));
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }
}
