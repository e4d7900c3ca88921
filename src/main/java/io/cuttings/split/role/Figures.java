package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Noises.FIGURE_NAME_WORDS;
import static io.cuttings.split.role.Thresholds.Noises.FIGURE_ROWS;

import java.util.regex.Pattern;

/** Finds tables of figures: a few words with one number and more below them, time after time. */
final class Figures {
  private static final Pattern FIGURE =
      Pattern.compile(
          "[+−–-]?\\s?\\p{Sc}?\\s?\\d[\\d.,]*\\s?(?:%|bps?|pts?|\\p{Sc})?|[▲▼↑↓]\\s?\\S{1,8}");

  private Figures() {}

  static void judge(Roles roles) {
    int from = 0;
    int rows = 0;
    int i = 0;
    while (i < roles.size()) {
      int end = row(roles, i);
      if (end > i) {
        from = rows == 0 ? i : from;
        rows++;
        i = end;
      } else if (!roles.block(i).isText()) {
        i++;
      } else {
        mark(roles, from, i, rows);
        rows = 0;
        i++;
      }
    }
    mark(roles, from, roles.size(), rows);
  }

  private static void mark(Roles roles, int from, int to, int rows) {
    for (int i = from; rows >= FIGURE_ROWS && i < to; i++) {
      roles.give(i, Role.FIGURES, "in a table of figures");
    }
  }

  /** Behind the row that begins here; here where none begins. */
  private static int row(Roles roles, int i) {
    boolean isName =
        roles.block(i).isText()
            && Words.count(roles.block(i).text()) <= FIGURE_NAME_WORDS
            && !isFigure(roles, i);
    int end = i + 1;
    while (isName && end < roles.size() && isFigure(roles, end)) {
      end++;
    }
    return isName && end > i + 1 ? end : i;
  }

  private static boolean isFigure(Roles roles, int i) {
    return roles.block(i).isText() && FIGURE.matcher(roles.block(i).text()).matches();
  }
}
