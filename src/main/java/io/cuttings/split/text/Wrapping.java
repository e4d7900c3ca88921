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
    Line last = null;
    for (Line line : lines) {
      if (last != null && goesOn(last, line)) {
        Line before = joined.remove(joined.size() - 1);
        joined.add(together(before, line, last.joint() == Line.Joint.TIGHT));
      } else {
        joined.add(line);
      }
      last = line;
    }
    return joined;
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
    String first = next.text().split("\\s", 2)[0];
    int word = Line.isWide(next.text().codePointAt(0)) ? 2 : first.length() + 1;
    return line.width() + word > margin;
  }

  private static Line together(Line before, Line next, boolean withoutSpace) {
    int last = before.text().codePointBefore(before.text().length());
    boolean isTight =
        withoutSpace || (Line.isWide(last) && Line.isWide(next.text().codePointAt(0)));
    String text = before.text() + (isTight ? "" : " ") + next.text();
    return new Line(text, before.indent(), before.start(), next.end(), next.joint());
  }
}
