package io.cuttings.split.text;

import io.cuttings.split.flow.SettingMatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Gathers lines into passages: headings, rules, paragraphs, bullets with what belongs to them. */
final class Passages {
  private static final int UNDERLINE_SLACK = 12;
  private static final int MAX_HEADING = 80;

  /** To look for the signs at the end of a longer one takes the square of its length. */
  private static final int MAX_MARKED = 1_000;

  private final MarkedLines marked;
  private final List<Line> lines;
  private final References references;
  private final Wrapping wrapping;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private final Deque<Integer> bullets = new ArrayDeque<>();
  private boolean openIsEntry;
  private boolean openIsNumbered;
  private int gap;
  private int blanks;
  private boolean afterBlank = true;

  Passages(MarkedLines marked, References references) {
    this.marked = marked;
    this.lines = marked.lines();
    this.references = references;
    this.wrapping = new Wrapping(lines);
  }

  List<Passage> read() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (references.isEntry(line)) {
        close();
      } else if (line.isBlank()) {
        close();
        afterBlank = true;
        blanks++;
      } else {
        if (open.isEmpty()) {
          gap = blanks;
        }
        read(line, i);
        blanks = 0;
        afterBlank = false;
      }
    }
    close();
    return passages;
  }

  private void read(Line line, int index) {
    Optional<SettingMatch.Kind> kind = marked.kind(line);
    if (kind.isPresent()) {
      marked(line, kind.get());
    } else {
      unmarked(line, index);
    }
  }

  private void marked(Line line, SettingMatch.Kind kind) {
    close();
    if (kind == SettingMatch.Kind.SECTION) {
      heading(line, 0, line.text().length(), 2);
    } else {
      bullets.clear();
      open.add(line);
    }
  }

  private void unmarked(Line line, int index) {
    Matcher markdown = Marks.MARKDOWN_HEADING.matcher(line.text());
    Matcher bullet = Marks.BULLET.matcher(line.text());
    if (Marks.isRule(line.text())) {
      rule(line);
    } else if (line.text().length() <= MAX_MARKED && markdown.matches()) {
      heading(line, markdown.start(2), markdown.end(2), markdown.group(1).length());
    } else if (!Marks.framed(line.text()).isEmpty() && isAlone(index)) {
      int at = line.text().indexOf(Marks.framed(line.text()));
      int level = isBetweenRules(index) ? 2 : Marks.level(line.text());
      heading(line, at, at + Marks.framed(line.text()).length(), level);
    } else if (bullet.find() && opensBullet(line) && !isQuote(index)) {
      entry(line, bullet.end());
    } else {
      more(line, index);
    }
  }

  /** A dash or number within a wrapped paragraph is no bullet. */
  private boolean opensBullet(Line line) {
    return open.isEmpty()
        || openIsEntry
        || !Character.isLetterOrDigit(line.text().charAt(0))
        || line.indent() > 0;
  }

  /** The sign of quotations is a bullet where it is set in, before a single line. */
  private boolean isQuote(int index) {
    return isQuoted(index)
        && (lines.get(index).indent() == 0 || isQuoted(index - 1) || isQuoted(index + 1));
  }

  private boolean isQuoted(int index) {
    return index >= 0 && index < lines.size() && lines.get(index).text().startsWith(">");
  }

  private boolean isBetweenRules(int index) {
    return index > 0
        && index + 1 < lines.size()
        && Marks.isRule(lines.get(index - 1).text())
        && Marks.isRule(lines.get(index + 1).text());
  }

  private boolean isAlone(int index) {
    return open.isEmpty() || index + 1 >= lines.size();
  }

  private void rule(Line line) {
    boolean underlines =
        !open.isEmpty() && !openIsEntry && "=-~─━".indexOf(line.text().charAt(0)) >= 0;
    if (underlines && isTitle(open.get(open.size() - 1), line)) {
      Line title = open.remove(open.size() - 1);
      close();
      heading(title, 0, title.text().length(), line.text().charAt(0) == '=' ? 1 : 2);
      return;
    }
    close();
    bullets.clear();
    passages.add(new Passage(List.of(line), 0, 0, false, true, false, 0));
  }

  private boolean isTitle(Line title, Line rule) {
    boolean fits = rule.width() <= title.width() + UNDERLINE_SLACK;
    return Marks.urlAlone(title.text()).isEmpty()
        && title.text().length() <= MAX_HEADING
        && (fits || (passages.isEmpty() && open.size() == 1));
  }

  private void heading(Line line, int from, int to, int level) {
    close();
    bullets.clear();
    passages.add(new Passage(List.of(part(line, from, to)), level, 0, false, false, false, gap));
  }

  private static Line part(Line line, int from, int to) {
    return new Line(
        line.text().substring(from, to),
        line.indent() + from,
        line.start() + from,
        line.start() + to,
        line.joint());
  }

  private void entry(Line line, int textAt) {
    close();
    while (!bullets.isEmpty() && bullets.peek() >= line.indent()) {
      bullets.pop();
    }
    bullets.push(line.indent());
    openIsEntry = true;
    openIsNumbered = Character.isDigit(line.text().charAt(0));
    open.add(part(line, textAt, line.text().length()));
  }

  private void more(Line line, int index) {
    if (open.isEmpty()) {
      while (!bullets.isEmpty() && bullets.peek() >= line.indent()) {
        bullets.pop();
      }
      if (bullets.isEmpty() && isCapitals(line.text()) && endsAt(index)) {
        heading(line, 0, line.text().length(), 3);
        return;
      }
    }
    open.add(line);
  }

  private boolean endsAt(int index) {
    return index + 1 >= lines.size() || lines.get(index + 1).isBlank() || afterBlank;
  }

  private static boolean isCapitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return letters >= 3
        && text.length() <= MAX_HEADING
        && text.chars().filter(Character::isUpperCase).count() == letters
        && !text.contains("://");
  }

  private void close() {
    if (!open.isEmpty()) {
      passages.add(
          new Passage(
              wrapping.join(open), 0, bullets.size(), openIsEntry, false, openIsNumbered, gap));
      open.clear();
    }
    openIsEntry = false;
    openIsNumbered = false;
  }
}
