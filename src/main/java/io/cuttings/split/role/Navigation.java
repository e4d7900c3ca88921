package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Heads.LEAD_WORDS;
import static io.cuttings.split.role.Thresholds.Heads.MENU_BLOCKS;
import static io.cuttings.split.role.Thresholds.Heads.MENU_LINKS;
import static io.cuttings.split.role.Thresholds.Heads.MENU_LINK_WORDS;

import io.cuttings.split.flow.Block;

/** Finds the bar of links at an issue's head: several links of few words, one after the other. */
final class Navigation {

  private Navigation() {}

  static void judge(Roles roles) {
    int first = 0;
    int links = 0;
    for (int i = 0; i < Math.min(MENU_BLOCKS, roles.size()); i++) {
      Block block = roles.block(i);
      if (isLink(roles, i)) {
        first = links == 0 ? i : first;
        links++;
      } else if (block.isText()) {
        links = 0;
        if (Words.count(block.text()) > LEAD_WORDS) {
          return;
        }
      }
      if (links >= MENU_LINKS) {
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
        && Words.count(block.text()) <= MENU_LINK_WORDS
        && LeadLink.of(block).filter(l -> l.isWhole(block)).isPresent();
  }
}
