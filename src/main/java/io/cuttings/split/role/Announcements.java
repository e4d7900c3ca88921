package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Entries.ANNOUNCING_WORDS;
import static io.cuttings.split.role.Thresholds.Entries.CONTENTS_WORDS;
import static io.cuttings.split.role.Thresholds.Entries.FEW_ENTRIES;
import static io.cuttings.split.role.Thresholds.Entries.LIST_LABEL_WORDS;
import static io.cuttings.split.role.Thresholds.Entries.LONG_ENTRY_WORDS;
import static io.cuttings.split.role.Thresholds.Entries.MANY_ENTRIES;

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
  private static final Pattern SENTENCE = Pattern.compile("[.!?。！？,;，；]\\s*$");

  private Announcements() {}

  static void judge(Roles roles, Set<Integer> headingAt) {
    boolean begun = false;
    for (int i = 0; i + 1 < roles.size(); i++) {
      boolean isLine = roles.isText(i) && roles.block(i).listDepth() == 0;
      if (isLine && roles.block(i + 1).listDepth() > 0) {
        if (announces(roles.block(i))) {
          list(roles, i, begun, headingAt);
        } else if (isLabel(roles.block(i)) && areLinked(roles, i + 1)) {
          start(roles, i, end(roles, i), headingAt, "labels a list of links");
        }
      }
      begun |= headingAt.contains(i) || roles.is(i, Role.START);
    }
  }

  private static boolean announces(Block block) {
    return COLON.matcher(block.text()).find()
        && Words.count(block.text()) <= ANNOUNCING_WORDS
        && !block.isLinked();
  }

  /** A few words that are no sentence. */
  private static boolean isLabel(Block block) {
    return Words.count(block.text()) <= LIST_LABEL_WORDS
        && !block.isLinked()
        && !SENTENCE.matcher(block.text()).find();
  }

  /** Whether each of three entries and more has a link and says something beside it. */
  private static boolean areLinked(Roles roles, int from) {
    int entries = 0;
    int linked = 0;
    for (int i = from; i < roles.size() && roles.block(i).listDepth() > 0; i++) {
      entries += roles.block(i).opensEntry() ? 1 : 0;
      linked +=
          roles.block(i).isLinked() && Words.count(roles.block(i).text()) > LIST_LABEL_WORDS
              ? 1
              : 0;
    }
    return entries >= FEW_ENTRIES && linked >= entries;
  }

  private static int end(Roles roles, int line) {
    int end = line + 1;
    while (end < roles.size() && roles.block(end).listDepth() > 0) {
      end++;
    }
    return end;
  }

  private static void start(Roles roles, int line, int end, Set<Integer> headingAt, String reason) {
    roles.give(line, Role.SECTION, reason);
    headingAt.add(line);
    for (int i = line + 1; i < end; i++) {
      if (roles.block(i).opensEntry()
          && roles.block(i).listDepth() == roles.block(line + 1).listDepth()) {
        roles.give(i, Role.START, "an entry of an announced list");
      }
    }
  }

  private static void list(Roles roles, int line, boolean begun, Set<Integer> headingAt) {
    int end = end(roles, line);
    int words = 0;
    int entries = 0;
    int linked = 0;
    for (int i = line + 1; i < end; i++) {
      words += Words.count(roles.block(i).text());
      entries += roles.block(i).opensEntry() ? 1 : 0;
      linked += roles.block(i).isLinked() ? 1 : 0;
    }
    if (entries >= (begun ? MANY_ENTRIES : FEW_ENTRIES) && words >= LONG_ENTRY_WORDS * entries) {
      start(roles, line, end, headingAt, "announces a list of items");
    } else if (!begun && linked == 0 && words <= CONTENTS_WORDS * entries) {
      for (int i = line; i < end; i++) {
        roles.give(i, Role.CONTENTS, "announces what follows");
      }
    }
  }
}
