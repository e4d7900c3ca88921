package io.cuttings.split.role;

import io.cuttings.split.role.Headings.Heading;
import io.cuttings.split.role.Headings.Look;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts out bold lines in the size of the text that divide the text of one item or stress
 * something, from those that head sections or items.
 */
final class Subheads {
  private static final int FEW = 3;
  private static final int LIST_HEAD = 4;

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
    return plain.stream()
        .filter(
            h -> {
              boolean isSubhead =
                  divide || last.get(h.look()) < firstStrong || counts.get(h.look()) < FEW;
              return !isWeak(roles, h) || !isSubhead || headsList(roles, h);
            })
        .toList();
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
    return strong >= FEW && 2 * divided < strong;
  }

  private static boolean headsList(Roles roles, Heading heading) {
    int next = heading.index() + 1;
    return next < roles.size()
        && Words.count(roles.block(heading.index()).text()) <= LIST_HEAD
        && roles.is(next, Role.START)
        && roles.block(next).listDepth() > 0;
  }
}
