package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Noises.AGAIN_WORDS;
import static io.cuttings.split.role.Thresholds.Noises.OFTEN;
import static io.cuttings.split.role.Thresholds.Noises.TWICE;
import static io.cuttings.split.role.Thresholds.Noises.TWICE_WORDS;

import io.cuttings.split.flow.Block;
import java.util.HashMap;
import java.util.Map;

/** Finds links of few words that come again and again in an issue: no headline does. */
final class Repeated {

  private Repeated() {}

  static void judge(Roles roles) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      if (isShortLink(roles, i)) {
        counts.merge(roles.block(i).text(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < roles.size(); i++) {
      if (isShortLink(roles, i)) {
        String text = roles.block(i).text();
        int enough = Words.count(text) <= TWICE_WORDS ? TWICE : OFTEN;
        if (counts.get(text) >= enough && !hasText(roles, i)) {
          roles.give(i, Role.BUTTON, "a link that comes again with the same words");
        }
      }
    }
  }

  /** Whether plain text follows: then the link is the headline of an event that comes again. */
  private static boolean hasText(Roles roles, int link) {
    int next = link + 1;
    while (next < roles.size() && !roles.isText(next)) {
      next++;
    }
    return next < roles.size()
        && roles.block(link).style().size() >= roles.bodySize() // buttons are set small
        && !roles.block(next).isLinked()
        && !roles.block(next).style().bold()
        && roles.block(next).heading() == 0;
  }

  private static boolean isShortLink(Roles roles, int i) {
    Block block = roles.block(i);
    return roles.isText(i)
        && Words.count(block.text()) <= AGAIN_WORDS
        && LeadLink.of(block).filter(l -> l.isWhole(block)).isPresent();
  }
}
