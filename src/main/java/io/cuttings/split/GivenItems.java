package io.cuttings.split;

import io.cuttings.split.SettingMatches.Blocks;
import io.cuttings.split.flow.SettingMatch.Kind;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Thresholds;
import io.cuttings.split.role.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Items that begin where the user's settings of a publication say so. What holds several blocks is
 * the whole of an item; a single block is where one begins that reaches to the next.
 */
final class GivenItems {
  /** What a block may be taken for by its place alone. */
  private static final Set<Role> BY_PLACE =
      EnumSet.of(
          Role.MASTHEAD, Role.NOTICE, Role.CONTENTS, Role.STRAPLINE, Role.CLOSING, Role.FOOTER);

  private final Roles roles;
  private final SettingMatches matches;
  private final Thresholds thresholds;
  private final NavigableMap<Integer, Blocks> byBegin = new TreeMap<>();
  private final NavigableMap<Integer, String> headlines = new TreeMap<>();
  private final Map<Integer, Integer> headOf = new HashMap<>();

  GivenItems(Roles roles, SettingMatches matches, Thresholds thresholds) {
    this.roles = roles;
    this.matches = matches;
    this.thresholds = thresholds;
  }

  /** Finds where they begin; of two that begin at one block the inner one counts. */
  void find() {
    headlines.putAll(matches.firstTexts(Kind.HEADLINE));
    for (Blocks blocks : matches.of(Kind.ITEM)) {
      for (int i = blocks.from(); i < blocks.to(); i++) {
        if (BY_PLACE.contains(roles.role(i))) {
          roles.overrule(i, Role.BODY, blocks.reason());
        }
        if (roles.isText(i) && !roles.is(i, Role.SECTION)) {
          byBegin.merge(i, blocks, (outer, inner) -> inner);
          break;
        }
      }
    }
  }

  /** Gives roles to the blocks of [from, to), a section: by items, else by headlines. */
  void judge(int from, int to) {
    NavigableMap<Integer, Blocks> here = byBegin.subMap(from, true, to, false);
    Map<Integer, String> starts = new HashMap<>();
    if (here.isEmpty()) {
      starts.putAll(headlines.subMap(from, true, to, false));
    }
    here.forEach(
        (begin, blocks) -> {
          int end = end(begin, blocks, to);
          restore(begin, blocks, end);
          int head = head(begin, end);
          headOf.put(begin, head);
          starts.put(head < 0 ? begin : head, headlines.getOrDefault(head, blocks.reason()));
        });
    if (!starts.isEmpty()) {
      demote(from, to);
      starts.forEach((i, reason) -> roles.overrule(i, Role.START, reason));
    }
  }

  /** What stands within an item is no footer. */
  private void restore(int begin, Blocks blocks, int end) {
    for (int i = begin; i < end && i < blocks.to(); i++) {
      if (BY_PLACE.contains(roles.role(i))) {
        roles.overrule(i, Role.BODY, blocks.reason());
      }
    }
  }

  /** The headline that is given, else what the general rules take for one, else a short line. */
  private int head(int begin, int end) {
    int start = -1;
    for (int i = begin; i < end; i++) {
      if (headlines.containsKey(i) && roles.isText(i)) {
        return i;
      }
      start = start < 0 && roles.is(i, Role.START) ? i : start;
    }
    String text = roles.block(begin).text();
    boolean isShort = Words.count(text) <= thresholds.headlineWords() && !text.endsWith(".");
    return start >= 0 ? start : isShort ? begin : -1;
  }

  private int end(int begin, Blocks blocks, int to) {
    Map.Entry<Integer, Blocks> next = byBegin.higherEntry(begin);
    int end = next == null ? to : Math.min(to, Math.max(next.getValue().from(), begin + 1));
    if (texts(begin, Math.min(end, blocks.to())) > 1) {
      return Math.min(end, blocks.to());
    }
    for (int i = begin + 1; i < end; i++) {
      if (roles.is(i, Role.SPONSOR)) {
        return i;
      }
    }
    return end;
  }

  private int texts(int from, int to) {
    int texts = 0;
    for (int i = from; i < to; i++) {
      texts += roles.block(i).isText() && !roles.is(i, Role.DROPPED) ? 1 : 0;
    }
    return texts;
  }

  /** Nothing else begins an item here. */
  private void demote(int from, int to) {
    for (int i = from; i < to; i++) {
      if (roles.is(i, Role.START)) {
        roles.overrule(i, Role.BODY, "publication settings: no item begins here");
      }
    }
  }

  /** The records of [from, to), and what stands between them; empty where no item is given. */
  List<Records.Cut> cut(int from, int to) {
    List<Records.Cut> cuts = new ArrayList<>();
    NavigableMap<Integer, Blocks> here = byBegin.subMap(from, true, to, false);
    int at = from;
    for (Map.Entry<Integer, Blocks> item : here.entrySet()) {
      int begin = item.getKey();
      int first = Math.max(at, Math.min(begin, item.getValue().from()));
      int end = end(begin, item.getValue(), to);
      between(cuts, at, first);
      cuts.add(new Records.Cut(headOf.get(begin), first, end, item.getValue().reason()));
      at = end;
    }
    if (!here.isEmpty()) {
      between(cuts, at, to);
    }
    return cuts;
  }

  private void between(List<Records.Cut> cuts, int from, int to) {
    for (int i = from; i < to; i++) {
      if (roles.isText(i)) {
        cuts.add(new Records.Cut(-1, from, to, "publication settings: between items"));
        return;
      }
    }
  }
}
