package io.cuttings.split.role;

import io.cuttings.split.flow.Block;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds bare links in an issue's opening words that come again further down as headlines: they
 * announce items and are none.
 */
final class Mentions {
  private Mentions() {}

  static void judge(Roles roles) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      if (roles.is(i, Role.START)) {
        final int at = i;
        LeadLink.of(roles.block(i)).ifPresent(l -> last.put(key(l, roles.block(at)), at));
      }
    }
    for (int i = 0; i < roles.size() && !roles.is(i, Role.SECTION); i++) {
      if (roles.is(i, Role.START) && isMention(roles.block(i), i, last)) {
        roles.give(i, Role.BODY, "a headline that comes again");
      }
    }
  }

  private static boolean isMention(Block block, int at, Map<String, Integer> last) {
    return LeadLink.of(block)
        .filter(l -> l.isWhole(block) && last.getOrDefault(key(l, block), at) > at)
        .isPresent();
  }

  private static String key(LeadLink link, Block block) {
    return String.join(" ", Words.of(link.words(block)));
  }
}
