package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Texts.BRIEFS;
import static io.cuttings.split.role.Thresholds.Texts.BRIEFS_HEADING_WORDS;

import io.cuttings.split.flow.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds briefs: rows of paragraphs that begin with bold words, each an item with those words as its
 * headline. Under a heading that is a headline itself, such paragraphs are its text, and bold
 * labels that come again and again ("Why it matters:") are no headlines anywhere.
 */
final class Briefs {

  private final Thresholds thresholds;

  Briefs(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  void judge(Roles roles, Set<Integer> headingAt) {
    Map<String, Integer> counts = counts(roles);
    int from = 0;
    for (int i = 0; i <= roles.size(); i++) {
      if (i == roles.size() || headingAt.contains(i)) {
        row(roles, from, i, counts);
        from = i;
      }
    }
  }

  private static Map<String, Integer> counts(Roles roles) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      if (isLed(roles, i)) {
        counts.merge(key(roles.block(i)), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static String key(Block block) {
    return BoldLead.of(block).map(l -> String.join(" ", Words.of(l.words(block)))).orElse("");
  }

  private void row(Roles roles, int from, int to, Map<String, Integer> counts) {
    boolean isUnderHeadline =
        from < to
            && roles.isText(from)
            && BoldLead.of(roles.block(from)).isEmpty()
            && isHeadline(roles.block(from).text());
    if (isUnderHeadline) {
      return;
    }
    List<Integer> led = new ArrayList<>();
    int paragraphs = 0;
    int paidFor = 0;
    int first = firstText(roles, from);
    for (int i = from; i < to; i++) {
      Block block = roles.block(i);
      if (roles.isText(i) && !roles.is(i, Role.BUTTON) && block.listDepth() == 0) {
        paragraphs += block.afterBreak() || i == from ? 0 : 1;
        paidFor += roles.is(i, Role.SPONSOR) && (!led.isEmpty() && led.get(0) == first) ? 1 : 0;
        if (isLed(roles, i) && counts.get(key(block)) == 1) {
          led.add(i);
        }
      }
    }
    int counted = paragraphs - paidFor;
    if (led.size() >= BRIEFS && led.size() >= thresholds.briefShare() * counted) {
      led.forEach(i -> roles.give(i, Role.START, "begins with bold words, as its neighbours do"));
    }
  }

  private static int firstText(Roles roles, int heading) {
    int first = heading + 1;
    while (first < roles.size() && !roles.isText(first)) {
      first++;
    }
    return first;
  }

  private static boolean isHeadline(String heading) {
    return Words.count(heading) > BRIEFS_HEADING_WORDS
        || HeadingKinds.NUMBERED.matcher(heading).find();
  }

  private static boolean isLed(Roles roles, int i) {
    Block block = roles.block(i);
    return roles.isText(i)
        && !roles.is(i, Role.START)
        && !roles.is(i, Role.SPONSOR)
        && block.listDepth() == 0
        && block.heading() == 0
        && !block.afterBreak()
        && BoldLead.of(block).isPresent();
  }
}
