package io.cuttings.split.role;

import io.cuttings.split.flow.Block;
import java.util.Optional;

/**
 * Judges blocks that are links to the same page, one below the other, as where a whole card is one
 * link: the one that looks most like a headline begins the item, and the others are its text.
 */
final class SharedLinks {
  private SharedLinks() {}

  static void judge(Roles roles) {
    int head = -1;
    for (int i = 0; i < roles.size(); i++) {
      if (!roles.block(i).isText()) {
        continue;
      }
      if (head >= 0 && roles.is(i, Role.START) && isSamePage(roles.block(head), roles.block(i))) {
        int lesser = outranks(roles.block(i), roles.block(head)) ? head : i;
        roles.give(lesser, Role.BODY, "links to the page of its neighbour");
        head = lesser == head ? i : head;
      } else {
        head = roles.is(i, Role.START) ? i : -1;
      }
    }
  }

  private static boolean isSentence(Block block) {
    return block.text().endsWith(".") || block.text().endsWith("。");
  }

  private static boolean isSamePage(Block one, Block other) {
    Optional<LeadLink> a = LeadLink.of(one).filter(l -> l.isWhole(one));
    Optional<LeadLink> b = LeadLink.of(other).filter(l -> l.isWhole(other));
    return a.isPresent() && b.isPresent() && a.get().url().equals(b.get().url());
  }

  private static boolean outranks(Block lower, Block upper) {
    boolean isBlurb = Words.count(upper.text()) < Words.count(lower.text()) && isSentence(lower);
    boolean isAddress = !lower.text().contains(" ");
    if (!isSentence(upper) && !upper.style().upper() && (isBlurb || isAddress)) {
      return false;
    }
    return lower.style().size() > upper.style().size()
        || (lower.style().size() == upper.style().size()
            && lower.style().bold()
            && !upper.style().bold());
  }
}
