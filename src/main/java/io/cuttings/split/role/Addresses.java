package io.cuttings.split.role;

import java.util.regex.Pattern;

/**
 * Tells addresses that stand alone below an item without a link from headlines: they are its link.
 */
final class Addresses {
  private static final Pattern URL = Pattern.compile("https?://\\S+");

  private Addresses() {}

  static void judge(Roles roles) {
    int head = -1;
    for (int i = 0; i < roles.size(); i++) {
      boolean isStart = roles.is(i, Role.START);
      if (isStart && head >= 0 && URL.matcher(roles.block(i).text()).matches()) {
        roles.give(i, Role.BODY, "the address of the item above");
        head = -1;
      } else if (isStart) {
        head = roles.block(i).isLinked() ? -1 : i;
      } else if (roles.is(i, Role.SECTION) || roles.is(i, Role.SPONSOR)) {
        head = -1;
      }
    }
  }
}
