package io.cuttings.split.role;

import io.cuttings.split.flow.Block;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds paragraphs that begin an item: with a link that is its headline, or with a picture sign.
 */
final class Headlines {
  private static final Pattern EMOJI =
      Pattern.compile("^[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]");
  private static final int FEW = 3;

  private final Thresholds thresholds;

  Headlines(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  void judge(Roles roles, Set<Integer> headingAt) {
    for (int i = 0; i < roles.size(); i++) {
      Block block = roles.block(i);
      boolean mayLead = roles.isText(i) && !roles.is(i, Role.BUTTON) && !headingAt.contains(i);
      if (mayLead && block.listDepth() == 0 && leads(block) && !isMoreOf(roles, i)) {
        roles.give(i, Role.START, "leads with a link");
      } else if (mayLead
          && isPictured(roles, i)
          && (isPictured(roles, i - 1) || isPictured(roles, i + 1))) {
        roles.give(i, Role.START, "an emoji as bullet");
      }
    }
  }

  private static boolean isPictured(Roles roles, int i) {
    return i >= 0
        && i < roles.size()
        && roles.isText(i)
        && roles.block(i).listDepth() == 0
        && roles.block(i).isLinked()
        && EMOJI.matcher(roles.block(i).text()).find();
  }

  private boolean leads(Block block) {
    return block.place().nearest("blockquote") == null
        && LeadLink.of(block)
            .filter(l -> l.isHeadline(block))
            .filter(l -> Words.count(l.words(block)) <= thresholds.headlineWords())
            .isPresent();
  }

  /** A later line of a paragraph whose first line is a headline, unless all its lines are. */
  private boolean isMoreOf(Roles roles, int index) {
    int first = index;
    while (first > 0 && roles.block(first).afterBreak()) {
      first--;
    }
    if (first == index || !roles.is(first, Role.START)) {
      return false;
    }
    int end = first + 1;
    boolean areHeadlines = true;
    while (end < roles.size() && roles.block(end).afterBreak()) {
      areHeadlines &= leads(roles.block(end));
      end++;
    }
    return !areHeadlines || end - first < FEW;
  }
}
