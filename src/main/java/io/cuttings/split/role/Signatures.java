package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Lines.AUTHOR_LINKED;
import static io.cuttings.split.role.Thresholds.Lines.AUTHOR_WORDS;

import io.cuttings.split.flow.Block;

/**
 * Tells links to an author's or a medium's page from headlines: a few words in smaller letters
 * right above or below a linked headline.
 */
final class Signatures {

  private Signatures() {}

  static void judge(Roles roles) {
    int above = -1;
    for (int i = 0; i < roles.size(); i++) {
      if (!roles.isText(i)) {
        continue;
      }
      if (above >= 0 && isLink(roles, above) && isLink(roles, i)) {
        judge(roles, above, i);
      }
      above = i;
    }
  }

  private static void judge(Roles roles, int upper, int lower) {
    double difference = roles.block(upper).style().size() - roles.block(lower).style().size();
    int lesser = difference >= 1 ? lower : difference <= -1 ? upper : -1;
    if (lesser >= 0 && Words.count(roles.block(lesser).text()) <= AUTHOR_WORDS) {
      roles.give(lesser, Role.BODY, "signs the headline beside it");
    }
  }

  private static boolean isLink(Roles roles, int i) {
    Block block = roles.block(i);
    return roles.is(i, Role.START)
        && block.listDepth() == 0
        && LeadLink.of(block).isPresent()
        && block.linkedLength() >= AUTHOR_LINKED * block.text().length();
  }
}
