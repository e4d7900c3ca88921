package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Texts.HEADLINE_LINES;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Container;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds paragraphs that begin an item: with a link that is its headline, or with a picture sign.
 */
final class Headlines {
  private static final Pattern EMOJI =
      Pattern.compile("^[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]");

  private final Thresholds thresholds;

  Headlines(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  void judge(Roles roles, Set<Integer> headingAt) {
    Set<Container> whole = whole(roles);
    int first = 0;
    for (int i = 0; i <= roles.size(); i++) {
      if (i == roles.size() || !roles.block(i).afterBreak()) {
        demote(roles, first, i, whole);
        first = i;
      }
      if (i < roles.size() && !headingAt.contains(i)) {
        judge(roles, i, whole);
      }
    }
  }

  /** What mail readers put around a mail that is forwarded is no quotation. */
  private static Set<Container> whole(Roles roles) {
    Map<Container, Integer> texts = new HashMap<>();
    int all = 0;
    for (Block block : roles.blocks()) {
      Container quote = block.isText() ? block.place().nearest("blockquote") : null;
      all += block.isText() ? 1 : 0;
      if (quote != null) {
        texts.merge(quote, 1, Integer::sum);
      }
    }
    final int most = all;
    texts.values().removeIf(some -> 2 * some <= most);
    return texts.keySet();
  }

  private void judge(Roles roles, int i, Set<Container> whole) {
    Block block = roles.block(i);
    boolean mayLead = roles.isText(i) && !roles.is(i, Role.BUTTON);
    if (mayLead && block.listDepth() == 0 && leads(block, whole)) {
      roles.give(i, Role.START, "leads with a link");
    } else if (mayLead
        && isPictured(roles, i)
        && (isAlike(roles, i, i - 1) || isAlike(roles, i, i + 1))) {
      roles.give(i, Role.START, "an emoji as bullet");
    }
  }

  /** Neighbours with signs before them: linked ones, or with the same sign. */
  private static boolean isAlike(Roles roles, int i, int other) {
    if (!isPictured(roles, other)) {
      return false;
    }
    Block one = roles.block(i);
    Block two = roles.block(other);
    return (one.isLinked() && two.isLinked())
        || one.text().codePointAt(0) == two.text().codePointAt(0);
  }

  private static boolean isPictured(Roles roles, int i) {
    return i >= 0
        && i < roles.size()
        && roles.isText(i)
        && roles.block(i).listDepth() == 0
        && EMOJI.matcher(roles.block(i).text()).find();
  }

  private boolean leads(Block block, Set<Container> whole) {
    Container quote = block.place().nearest("blockquote");
    return (quote == null || whole.contains(quote))
        && LeadLink.of(block)
            .filter(l -> l.isHeadline(block))
            .filter(l -> Words.count(l.words(block)) <= thresholds.headlineWords())
            .isPresent();
  }

  /** The lines of the paragraph [first, end) below a headline, unless all of them are headlines. */
  private void demote(Roles roles, int first, int end, Set<Container> whole) {
    if (end - first < 2 || !roles.is(first, Role.START)) {
      return;
    }
    boolean areHeadlines = end - first >= HEADLINE_LINES;
    for (int i = first + 1; i < end && areHeadlines; i++) {
      areHeadlines = leads(roles.block(i), whole);
    }
    for (int i = first + 1; i < end && !areHeadlines; i++) {
      if (roles.is(i, Role.START)) {
        roles.give(i, Role.BODY, "a line below a headline");
      }
    }
  }
}
