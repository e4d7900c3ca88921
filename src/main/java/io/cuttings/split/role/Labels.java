package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Lines.ITEMS_EACH;
import static io.cuttings.split.role.Thresholds.Lines.SMALL_LABELS;
import static io.cuttings.split.role.Thresholds.Lines.SMALL_LABEL_WORDS;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds sections that are named by a few words in small letters: lines of one look, each right
 * above an item, fewer than the items. A line above every item is a topic and names none.
 */
final class Labels {

  private Labels() {}

  static void judge(Roles roles) {
    Map<Style, List<Integer>> lines = new HashMap<>();
    Map<Style, Integer> items = new HashMap<>();
    Set<Style> others = new HashSet<>();
    Style last = null;
    for (int i = 0; i < roles.size(); i++) {
      if (roles.is(i, Role.START) && last != null) {
        items.merge(last, 1, Integer::sum);
      }
      last = roles.is(i, Role.SECTION) ? null : last;
      if (roles.is(i, Role.BODY) && roles.isText(i)) {
        Style style = roles.block(i).style();
        if (isLine(roles.block(i)) && roles.is(next(roles, i), Role.START)) {
          lines.computeIfAbsent(style, s -> new ArrayList<>()).add(i);
          last = style;
        } else {
          others.add(style);
        }
      }
    }
    lines.forEach(
        (style, some) -> {
          boolean isRow =
              some.size() >= SMALL_LABELS
                  && items.getOrDefault(style, 0) >= ITEMS_EACH * some.size();
          if (isRow && !others.contains(style)) {
            some.forEach(i -> roles.give(i, Role.SECTION, "a few words above items"));
          }
        });
  }

  private static boolean isLine(Block block) {
    return block.isText()
        && !block.isLinked()
        && !block.afterBreak()
        && block.listDepth() == 0
        && Words.count(block.text()) <= SMALL_LABEL_WORDS
        && block.text().chars().noneMatch(Character::isDigit)
        && Character.isLetter(block.text().codePointAt(0));
  }

  /** The next text; the block itself where none follows. */
  private static int next(Roles roles, int i) {
    for (int k = i + 1; k < roles.size(); k++) {
      if (roles.isText(k)) {
        return k;
      }
    }
    return i;
  }
}
