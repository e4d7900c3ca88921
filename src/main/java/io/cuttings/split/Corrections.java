package io.cuttings.split;

import io.cuttings.split.SettingMatches.Blocks;
import io.cuttings.split.flow.SettingMatch.Kind;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Thresholds;
import java.util.List;
import java.util.Map;

/**
 * Lets the user's settings of a publication count against the general rules: where one of its
 * selectors or markers matches, it alone says what is a section, an item, a headline; elsewhere the
 * general rules hold. For one message.
 */
final class Corrections {
  private final Roles roles;
  private final SettingMatches matches;
  private final GivenItems items;

  Corrections(Roles roles, Thresholds thresholds) {
    this.roles = roles;
    this.matches = new SettingMatches(roles);
    this.items = new GivenItems(roles, matches, thresholds);
  }

  /** Before the general rules: they see nothing of what is dropped. */
  void drop() {
    int done = 0;
    for (Blocks blocks : matches.of(Kind.DROP)) {
      for (int i = Math.max(done, blocks.from()); i < blocks.to(); i++) {
        roles.overrule(i, Role.DROPPED, blocks.reason());
      }
      done = Math.max(done, blocks.to());
    }
  }

  /** After the general rules. */
  void correct() {
    if (matches.isEmpty()) {
      return;
    }
    sections();
    items.find();
    int from = 0;
    for (int i = 0; i <= roles.size(); i++) {
      if (i == roles.size() || roles.is(i, Role.SECTION)) {
        items.judge(from, i);
        from = i + 1;
      }
    }
  }

  private void sections() {
    Map<Integer, String> given = matches.firstTexts(Kind.SECTION);
    for (int i = 0; i < roles.size() && !given.isEmpty(); i++) {
      if (given.containsKey(i)) {
        roles.overrule(i, Role.SECTION, given.get(i));
      } else if (roles.is(i, Role.SECTION)) {
        roles.overrule(i, Role.START, "publication settings: no section");
      }
    }
  }

  /** The records of [from, to) where the settings name items in it; empty where they do not. */
  List<Records.Cut> cut(int from, int to) {
    return items.cut(from, to);
  }
}
