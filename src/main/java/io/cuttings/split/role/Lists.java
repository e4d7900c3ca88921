package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Entries.ANNOUNCED_ENTRIES;
import static io.cuttings.split.role.Thresholds.Entries.ENTRY_TITLES;
import static io.cuttings.split.role.Thresholds.Entries.ENTRY_TOPIC_WORDS;
import static io.cuttings.split.role.Thresholds.Entries.ENTRY_WORDS;
import static io.cuttings.split.role.Thresholds.Entries.LIST_HEADING_WORDS;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells lists whose entries are items from lists that belong to the text of one. */
final class Lists {
  private static final Pattern COLON = Pattern.compile("[:：]\\s*$");
  private static final Pattern SENTENCE = Pattern.compile("[.!。！,，;；:：…]\\s*$");

  private final Thresholds thresholds;

  Lists(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  void judge(Roles roles, Set<Integer> headingAt) {
    titles(roles);
    int i = 0;
    while (i < roles.size()) {
      if (roles.block(i).listDepth() > 0 && roles.isText(i)) {
        int end = end(roles, i);
        list(roles, i, end, headingAt);
        i = end;
      } else {
        i++;
      }
    }
  }

  /** Entries that stand alone above paragraphs, time after time, are headlines with a number. */
  private static void titles(Roles roles) {
    List<Integer> titles = new ArrayList<>();
    for (int i = 0; i + 1 < roles.size(); i++) {
      if (isTitle(roles, i)) {
        titles.add(i);
      }
    }
    if (titles.size() >= ENTRY_TITLES) {
      titles.forEach(t -> roles.give(t, Role.START, "an entry that heads a paragraph"));
    }
  }

  private static boolean isTitle(Roles roles, int i) {
    Block block = roles.block(i);
    Block below = roles.block(i + 1);
    return roles.isText(i)
        && block.opensEntry()
        && (i == 0 || roles.block(i - 1).listDepth() == 0)
        && Words.count(block.text()) <= ENTRY_TOPIC_WORDS
        && !SENTENCE.matcher(block.text()).find()
        && roles.isText(i + 1)
        && below.listDepth() == 0
        && !below.style().bold()
        && below.text().length() > block.text().length();
  }

  private static int end(Roles roles, int from) {
    int end = from + 1;
    Container list = roles.block(from).place().list(); // bullets of a text share the text
    while (end < roles.size()
        && (roles.block(end).listDepth() > 0 || !roles.block(end).isText())
        && (roles.block(end).listDepth() == 0 || roles.block(end).place().list() == list)) {
      end++;
    }
    return end;
  }

  private void list(Roles roles, int from, int end, Set<Integer> headingAt) {
    List<Integer> entries = new ArrayList<>();
    int depth = Integer.MAX_VALUE;
    for (int i = from; i < end; i++) {
      depth = Math.min(depth, roles.block(i).isText() ? roles.block(i).listDepth() : depth);
    }
    int leading = 0;
    int linked = 0;
    int bold = 0;
    for (int i = from; i < end; i++) {
      Block block = roles.block(i);
      if (roles.isText(i) && block.opensEntry() && block.listDepth() == depth) {
        entries.add(i);
        leading += LeadLink.of(block).filter(l -> l.isHeadline(block)).isPresent() ? 1 : 0;
        linked += isLinkedEntry(roles, i, end) ? 1 : 0;
        leading += isLayered(roles, i, end) ? 1 : 0;
        bold += BoldLead.of(block).isPresent() ? 1 : 0;
      }
    }
    boolean isAll = isHeadedAlone(roles, from, end, headingAt) && isWordy(roles, entries);
    boolean isBold = bold >= thresholds.briefShare() * entries.size();
    if (isRecords(roles, from, entries.size(), leading, linked, headingAt)
        || (isAll && entries.size() > 1)
        || (isBold && entries.size() > 1 && isHeaded(roles, before(roles, from), headingAt))) {
      entries.forEach(e -> roles.give(e, Role.START, "an entry of a list of items"));
    }
  }

  /** An entry of several lines, the first of them a few words: a topic or a headline. */
  private static boolean isLayered(Roles roles, int entry, int end) {
    String first = roles.block(entry).text();
    return entry + 1 < end
        && roles.block(entry + 1).afterBreak()
        && LeadLink.of(roles.block(entry)).isEmpty()
        && Words.count(first) <= ENTRY_TOPIC_WORDS
        && !first.endsWith(".");
  }

  private static boolean isLinkedEntry(Roles roles, int entry, int end) {
    for (int i = entry; i < end && (i == entry || !roles.block(i).opensEntry()); i++) {
      if (roles.block(i).isLinked()) {
        return true;
      }
    }
    return false;
  }

  private boolean isRecords(
      Roles roles, int from, int entries, int leading, int linked, Set<Integer> headingAt) {
    if (entries == 0) {
      return false;
    }
    int before = before(roles, from);
    boolean isHeaded = isHeaded(roles, before, headingAt);
    boolean isAnnounced =
        before >= 0
            && !headingAt.contains(before)
            && COLON.matcher(roles.block(before).text()).find();
    if (isAnnounced && entries <= ANNOUNCED_ENTRIES && roles.linkedTexts() >= 2 * linked + 1) {
      return false;
    }
    if (leading >= thresholds.listShare() * entries) {
      return entries > 1 || isHeaded;
    }
    return isHeaded && linked >= thresholds.linkedShare() * entries;
  }

  private static boolean isHeaded(Roles roles, int before, Set<Integer> headingAt) {
    return before < 0
        || headingAt.contains(before)
        || !roles.block(before).isText()
        || roles.block(before).listDepth() > 0;
  }

  /** Right below a heading of few words, and right above the next heading or the end. */
  private static boolean isHeadedAlone(Roles roles, int from, int end, Set<Integer> headingAt) {
    int before = before(roles, from);
    int behind = end;
    boolean isRuledOff = roles.block(end - 1).kind() == Block.Kind.RULE;
    while (behind < roles.size() && !roles.isText(behind)) {
      isRuledOff |= roles.block(behind).kind() == Block.Kind.RULE;
      behind++;
    }
    return before >= 0
        && headingAt.contains(before)
        && Words.count(roles.block(before).text()) <= LIST_HEADING_WORDS
        && (behind >= roles.size() || isRuledOff || headingAt.contains(behind));
  }

  private static boolean isWordy(Roles roles, List<Integer> entries) {
    return entries.stream().mapToInt(i -> Words.count(roles.block(i).text())).sum()
        >= ENTRY_WORDS * entries.size();
  }

  /** The text or rule above; pictures do not count. */
  private static int before(Roles roles, int from) {
    int i = from - 1;
    while (i >= 0 && (roles.block(i).kind() == Block.Kind.IMAGE || roles.role(i).isNoise())) {
      i--;
    }
    return i;
  }
}
