package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Lines.FEW_HEADINGS;
import static io.cuttings.split.role.Thresholds.Lines.KICKER_WORDS;
import static io.cuttings.split.role.Thresholds.Lines.LIST_HEAD_WORDS;

import io.cuttings.split.role.Headings.Heading;
import io.cuttings.split.role.Headings.Look;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts out bold lines in the size of the text that divide the text of one item or stress
 * something, from those that head sections or items.
 */
final class Subheads {

  private Subheads() {}

  /** The headings without the subheads. */
  static List<Heading> without(Roles roles, List<Heading> plain) {
    Map<Look, Integer> counts = new HashMap<>();
    Map<Look, Integer> last = new HashMap<>();
    for (Heading heading : plain) {
      counts.merge(heading.look(), 1, Integer::sum);
      last.put(heading.look(), heading.index());
    }
    int firstStrong =
        plain.stream()
            .filter(h -> !isWeak(roles, h) && counts.get(h.look()) > 1)
            .mapToInt(Heading::index)
            .findFirst()
            .orElse(0);
    boolean divide = divideItems(roles, plain);
    Set<Heading> leading = leading(roles, plain);
    return plain.stream()
        .filter(
            h -> {
              boolean isSubhead =
                  divide || last.get(h.look()) < firstStrong || counts.get(h.look()) < FEW_HEADINGS;
              return !isWeak(roles, h)
                  || !isSubhead
                  || headsList(roles, h)
                  || leading.contains(h)
                  || labels(roles, h, plain);
            })
        .toList();
  }

  /** Bold lines that begin right below a true heading, and come again there, are headlines. */
  private static Set<Heading> leading(Roles roles, List<Heading> plain) {
    Set<Heading> leading = new HashSet<>();
    for (int k = 0; k + 1 < plain.size(); k++) {
      int end = k + 1;
      while (end < plain.size() && isWeak(roles, plain.get(end))) {
        end++;
      }
      boolean isRow = !isWeak(roles, plain.get(k)) && end - k > 2;
      if (isRow && firstText(roles, plain.get(k).index()) == plain.get(k + 1).index()) {
        leading.addAll(plain.subList(k + 1, end));
      }
    }
    return leading;
  }

  private static int firstText(Roles roles, int above) {
    int i = above + 1;
    while (i < roles.size() && !roles.isText(i)) {
      i++;
    }
    return i;
  }

  /** A bold line of few words right above a larger heading says what section that is in. */
  private static boolean labels(Roles roles, Heading heading, List<Heading> plain) {
    int next = firstText(roles, heading.index());
    return Words.count(roles.block(heading.index()).text()) <= KICKER_WORDS
        && plain.stream().anyMatch(h -> h.index() == next && h.look().outranks(heading.look()));
  }

  private static boolean isWeak(Roles roles, Heading heading) {
    return heading.look().level() == 0
        && heading.look().size() <= Math.round(roles.bodySize())
        && !heading.look().upper();
  }

  /** Bold lines under few of the true headings divide the text of single items. */
  private static boolean divideItems(Roles roles, List<Heading> plain) {
    int strong = 0;
    int divided = 0;
    boolean isDivided = true;
    for (Heading heading : plain) {
      boolean isWeak = isWeak(roles, heading);
      strong += isWeak ? 0 : 1;
      divided += isWeak && !isDivided ? 1 : 0;
      isDivided = isWeak;
    }
    return strong >= FEW_HEADINGS && 2 * divided < strong;
  }

  private static boolean headsList(Roles roles, Heading heading) {
    int next = heading.index() + 1;
    return next < roles.size()
        && Words.count(roles.block(heading.index()).text()) <= LIST_HEAD_WORDS
        && roles.is(next, Role.START)
        && roles.block(next).listDepth() > 0;
  }
}
