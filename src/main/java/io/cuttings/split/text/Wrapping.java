package io.cuttings.split.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines that the sender's program broke at its right margin. A break is the writer's own
 * where the next line's first word would still have fitted.
 */
final class Wrapping {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final double SHARE_WITHIN = 0.97;

  private final int margin;

  Wrapping(List<Line> lines) {
    int[] widths =
        lines.stream()
            .filter(l -> !l.isBlank() && Marks.urlAlone(l.text()).isEmpty())
            .mapToInt(Line::width)
            .sorted()
            .toArray();
    int wide = widths.length == 0 ? 0 : widths[(int) ((widths.length - 1) * SHARE_WITHIN)];
    margin = wide > WIDEST ? Integer.MAX_VALUE : Math.max(NARROWEST, wide);
  }

  List<Line> join(List<Line> lines) {
    List<Line> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      text.append(line.text());
      if (i + 1 == lines.size() || !goesOn(line, lines.get(i + 1))) {
        joined.add(joined(lines.get(first), text.toString(), line));
        text.setLength(0);
        first = i + 1;
      } else if (!isTight(line, lines.get(i + 1))) {
        text.append(' ');
      }
    }
    return joined;
  }

  private static Line joined(Line first, String text, Line last) {
    return new Line(text, first.indent(), first.start(), last.end(), last.joint());
  }

  private boolean goesOn(Line line, Line next) {
    if (line.joint() != Line.Joint.NONE) {
      return true;
    }
    if (margin == Integer.MAX_VALUE
        || !Marks.urlAlone(line.text()).isEmpty()
        || !Marks.urlAlone(next.text()).isEmpty()) {
      return false;
    }
    if (Marks.isField(line.text()) && Marks.isField(next.text())) {
      return false;
    }
    String first = next.text().split("\\s", 2)[0];
    int word = Line.isWide(next.text().codePointAt(0)) ? 2 : first.length() + 1;
    return line.width() + word > margin;
  }

  private static boolean isTight(Line line, Line next) {
    int last = line.text().codePointBefore(line.text().length());
    return line.joint() == Line.Joint.TIGHT
        || (Line.isWide(last) && Line.isWide(next.text().codePointAt(0)));
  }
}
