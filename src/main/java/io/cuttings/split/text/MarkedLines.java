package io.cuttings.split.text;

import io.cuttings.publication.CutSettings;
import io.cuttings.split.flow.SettingMatch;
import io.cuttings.split.flow.SettingMatch.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of which some bear a user's markers; the markers are cut off.
 *
 * @param kinds by where a marked line's text begins
 */
record MarkedLines(List<Line> lines, Map<Integer, Kind> kinds, List<SettingMatch> matches) {

  MarkedLines {
    lines = List.copyOf(lines);
    kinds = Map.copyOf(kinds);
    matches = List.copyOf(matches);
  }

  /** A marker that a user wrote for a kind of lines. */
  private record Wanted(Kind kind, LineMarker marker) {}

  static MarkedLines of(List<Line> lines, CutSettings.Marks marks) {
    if (marks.isEmpty()) {
      return new MarkedLines(lines, Map.of(), List.of());
    }
    List<Wanted> wanted = new ArrayList<>();
    marks.drop().forEach(m -> wanted.add(new Wanted(Kind.DROP, LineMarker.parse(m))));
    marks.section().forEach(m -> wanted.add(new Wanted(Kind.SECTION, LineMarker.parse(m))));
    marks.item().forEach(m -> wanted.add(new Wanted(Kind.ITEM, LineMarker.parse(m))));
    Marking marking = new Marking(wanted);
    lines.forEach(marking::add);
    marking.close();
    return new MarkedLines(marking.lines, marking.kinds, marking.matches);
  }

  Optional<Kind> kind(Line line) {
    return Optional.ofNullable(kinds.get(line.start()));
  }

  /** Takes line after line; what is dropped reaches to the next empty or marked line. */
  private static final class Marking {
    private final List<Wanted> wanted;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, Kind> kinds = new HashMap<>();
    private final List<SettingMatch> matches = new ArrayList<>();
    private String dropped = "";
    private int dropStart;
    private int end;

    Marking(List<Wanted> wanted) {
      this.wanted = wanted;
    }

    void add(Line line) {
      for (Wanted one : wanted) {
        Optional<LineMarker.Span> text = one.marker().match(line.text());
        if (!line.isBlank() && text.isPresent()) {
          close();
          add(line, one, text.get());
          return;
        }
      }
      if (line.isBlank()) {
        close();
      }
      lines.add(line);
      end = line.end();
    }

    private void add(Line line, Wanted one, LineMarker.Span text) {
      boolean isDrop = one.kind() == Kind.DROP;
      Line shown = isDrop ? line : part(line, text);
      lines.add(shown);
      kinds.put(shown.start(), one.kind());
      end = line.end();
      String written = one.marker().written().strip();
      if (isDrop) {
        dropped = written;
        dropStart = line.start();
      } else {
        matches.add(new SettingMatch(one.kind(), shown.start(), shown.end(), written));
      }
    }

    private static Line part(Line line, LineMarker.Span text) {
      return new Line(
          line.text().substring(text.from(), text.to()),
          line.indent() + text.from(),
          line.start() + text.from(),
          line.start() + text.to(),
          line.joint());
    }

    void close() {
      if (!dropped.isEmpty()) {
        matches.add(new SettingMatch(Kind.DROP, dropStart, end, dropped));
        dropped = "";
      }
    }
  }
}
