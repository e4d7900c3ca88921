package io.cuttings.split.role;

import io.cuttings.split.flow.Block;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges short lines that end in a colon above a list: such a line heads a section where the list's
 * entries are long enough to be items, and a table of contents where they are a few words each and
 * the issue has not begun.
 */
final class Announcements {
  private static final Pattern COLON = Pattern.compile("[:：…]\\s*$");
  private static final int LINE_WORDS = 10;
  private static final int ENTRY_WORDS = 15;
  private static final int CONTENTS_WORDS = 12;
  private static final int FEW_ENTRIES = 3;
  private static final int MANY_ENTRIES = 8;

  private Announcements() {}

  static void judge(Roles roles, Set<Integer> headingAt) {
    boolean begun = false;
    for (int i = 0; i + 1 < roles.size(); i++) {
      boolean isLine = roles.isText(i) && roles.block(i).listDepth() == 0;
      if (isLine && announces(roles.block(i)) && roles.block(i + 1).listDepth() > 0) {
        list(roles, i, begun, headingAt);
      }
      begun |= headingAt.contains(i) || roles.is(i, Role.START);
    }
  }

  private static boolean announces(Block block) {
    return COLON.matcher(block.text()).find()
        && Words.count(block.text()) <= LINE_WORDS
        && !block.isLinked();
  }

  private static void list(Roles roles, int line, boolean begun, Set<Integer> headingAt) {
    int end = line + 1;
    int words = 0;
    int entries = 0;
    int linked = 0;
    while (end < roles.size() && roles.block(end).listDepth() > 0) {
      words += Words.count(roles.block(end).text());
      entries += roles.block(end).opensEntry() ? 1 : 0;
      linked += roles.block(end).isLinked() ? 1 : 0;
      end++;
    }
    if (entries >= (begun ? MANY_ENTRIES : FEW_ENTRIES) && words >= ENTRY_WORDS * entries) {
      roles.give(line, Role.SECTION, "announces a list of items");
      headingAt.add(line);
      for (int i = line + 1; i < end; i++) {
        if (roles.block(i).opensEntry()
            && roles.block(i).listDepth() == roles.block(line + 1).listDepth()) {
          roles.give(i, Role.START, "an entry of an announced list");
        }
      }
    } else if (!begun && linked == 0 && words <= CONTENTS_WORDS * entries) {
      for (int i = line; i < end; i++) {
        roles.give(i, Role.CONTENTS, "announces what follows");
      }
    }
  }
}
