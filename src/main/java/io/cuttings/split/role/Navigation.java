package io.cuttings.split.role;

import io.cuttings.split.flow.Block;

/** Finds the bar of links at an issue's head: several links of few words, one after the other. */
final class Navigation {
  private static final int HEAD = 12;
  private static final int FEW = 3;
  private static final int LINK_WORDS = 3;
  private static final int LONG = 16;

  private Navigation() {}

  static void judge(Roles roles) {
    int first = 0;
    int links = 0;
    for (int i = 0; i < Math.min(HEAD, roles.size()); i++) {
      Block block = roles.block(i);
      if (isLink(roles, i)) {
        first = links == 0 ? i : first;
        links++;
      } else if (block.isText()) {
        links = 0;
        if (Words.count(block.text()) > LONG) {
          return;
        }
      }
      if (links >= FEW) {
        for (int k = first; k <= i; k++) {
          roles.give(k, Role.SOCIAL, "a bar of links at the head");
        }
      }
    }
  }

  private static boolean isLink(Roles roles, int i) {
    Block block = roles.block(i);
    return roles.isText(i)
        && block.listDepth() == 0
        && Words.count(block.text()) <= LINK_WORDS
        && LeadLink.of(block).filter(l -> l.isWhole(block)).isPresent();
  }
}
