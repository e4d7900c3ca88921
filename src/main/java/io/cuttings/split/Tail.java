package io.cuttings.split;

import static io.cuttings.split.role.Thresholds.Ends.TAIL_LENGTH;
import static io.cuttings.split.role.Thresholds.Ends.TAIL_TEXTS;

import io.cuttings.split.flow.Block;
import io.cuttings.split.role.LeadLink;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * The end of an issue, behind its last item: what stands there again and again is no item. Which
 * texts those are does not depend on what was learned, so that learning never depends on itself.
 */
final class Tail {
  private final Roles roles;
  private final List<Integer> blocks;

  private Tail(Roles roles, List<Integer> blocks) {
    this.roles = roles;
    this.blocks = blocks;
  }

  /** Looks upward from the end, through noise, to the last item that begins with a link. */
  static Tail of(Roles roles) {
    List<Integer> upward = new ArrayList<>();
    int i = roles.size() - 1;
    while (i >= 0 && upward.size() < TAIL_TEXTS && !begins(roles, i)) {
      boolean isSaid = roles.isText(i) && !roles.is(i, Role.BUTTON);
      if (isSaid && roles.block(i).text().length() <= TAIL_LENGTH) {
        upward.add(i);
      }
      i--;
    }
    int last = upward.size() - 1;
    if (last >= 0
        && upward.size() < TAIL_TEXTS
        && (i < 0 || isItsText(roles, i, upward.get(last)))) {
      upward.remove(last);
    }
    Collections.reverse(upward);
    return new Tail(roles, upward);
  }

  /** What stands right below a headline is its item's text, unless it has that beside it. */
  private static boolean isItsText(Roles roles, int start, int below) {
    Block headline = roles.block(start);
    boolean isComplete =
        LeadLink.of(headline).filter(link -> !link.isWhole(headline)).isPresent()
            && roles.block(below).listDepth() < headline.listDepth();
    return !isComplete;
  }

  /** A heading without a link may head what is repeated; whatever else begins, ends the tail. */
  private static boolean begins(Roles roles, int i) {
    boolean isHeadline =
        roles.is(i, Role.START)
            && (roles.block(i).listDepth() > 0 || LeadLink.of(roles.block(i)).isPresent());
    return isHeadline
        || roles.is(i, Role.SECTION)
        || roles.is(i, Role.SPONSOR)
        || roles.is(i, Role.PAID);
  }

  List<TailText> texts() {
    return blocks.stream().map(i -> TailText.of(roles.block(i).text())).toList();
  }

  /** Makes a footer of the last texts, as far up as each of them is known to be repeated. */
  void judge(StandingTexts standing) {
    for (int k = blocks.size() - 1; k >= 0; k--) {
      OptionalInt issues = standing.of(TailText.of(roles.block(blocks.get(k)).text()));
      if (issues.isEmpty()) {
        return;
      }
      String reason = "ends %d issues of the publication".formatted(issues.getAsInt());
      roles.give(blocks.get(k), Role.FOOTER, reason);
    }
  }
}
