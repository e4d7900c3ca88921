package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Noises.SPONSOR_LARGE;
import static io.cuttings.split.role.Thresholds.Noises.SPONSOR_REACH;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Container;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells sponsor lines that head what was paid for from those that sign it, and takes the headline
 * below such a head into the paid frame.
 */
final class Sponsors {
  private static final Pattern NAMED =
      Pattern.compile("\\b(?:by|von|par|por|da|door)\\b", Pattern.CASE_INSENSITIVE);

  private Sponsors() {}

  static void judge(Roles roles, Phrases phrases) {
    Set<Integer> signed = new HashSet<>();
    for (int i = 0; i < roles.size(); i++) {
      if (roles.is(i, Role.START)
          && phrases.says(Phrases.Kind.SPONSORSIGN, roles.block(i).text())) {
        roles.give(i, Role.SPONSOR, "a headline that ends with SPONSORSIGN");
        signed.add(i);
      }
    }
    for (int i = 0; i < roles.size(); i++) {
      if (roles.is(i, Role.SPONSOR) && !signed.contains(i)) {
        if (roles.block(i).afterBreak() && i > 0 && roles.is(i - 1, Role.START)) {
          roles.give(i, Role.PAID, "signs the headline above");
        } else {
          takeHeadline(roles, i);
          takeFrame(roles, i);
        }
      }
    }
  }

  /** A line in large letters that names the sponsor heads all up to the next such line. */
  private static void takeFrame(Roles roles, int sponsor) {
    double large = SPONSOR_LARGE * roles.bodySize();
    Block line = roles.block(sponsor);
    if (line.style().size() < large || !NAMED.matcher(line.text()).find()) {
      return;
    }
    for (int i = sponsor + 1; i < roles.size() && !isLarge(roles.block(i), large); i++) {
      if (roles.is(i, Role.START) || i == sponsor + 1) {
        roles.give(i, Role.PAID, "in a frame that somebody paid for");
      }
    }
  }

  private static boolean isLarge(Block block, double large) {
    return block.isText() && block.style().size() >= large;
  }

  private static boolean isStart(Roles roles, int i) {
    return i < roles.size() && roles.is(i, Role.START);
  }

  /** Whether the sponsor's line is nearer to the headline than the headline to what follows. */
  private static boolean isFramed(Roles roles, int sponsor, int headline) {
    if (headline + 1 >= roles.size()) {
      return true;
    }
    Container place = roles.block(headline).place();
    int above = Container.common(roles.block(sponsor).place(), place).depth();
    int below = Container.common(roles.block(headline + 1).place(), place).depth();
    return above > below;
  }

  /** A bare link below the prose of what was paid for leads on to it. */
  private static void leadOn(Roles roles, int headline) {
    boolean isProse = false;
    for (int i = headline + 1; i < roles.size() && !roles.is(i, Role.SECTION); i++) {
      Block block = roles.block(i);
      if (roles.is(i, Role.START)) {
        boolean isBare =
            block.heading() == 0
                && block.listDepth() == 0
                && !block.style().bold()
                && LeadLink.of(block).filter(l -> l.isWhole(block)).isPresent();
        if (isProse && isBare && !roles.block(headline).isLinked()) {
          roles.give(i, Role.PAID, "leads on to what was paid for");
        }
        return;
      }
      isProse |= roles.isText(i);
    }
  }

  private static void takeHeadline(Roles roles, int sponsor) {
    int texts = 0;
    boolean isPictured = false;
    for (int i = sponsor + 1; i < roles.size() && texts < SPONSOR_REACH; i++) {
      Block block = roles.block(i);
      if (roles.is(i, Role.MASTHEAD) || roles.is(i, Role.WEB)) {
        roles.give(sponsor, Role.MASTHEAD, "names a sponsor in the masthead");
        return;
      }
      boolean isOther = roles.is(i, Role.SECTION) && (texts > 0 || isStart(roles, i + 1));
      if (block.kind() == Block.Kind.RULE || isOther || roles.is(i, Role.SPONSOR)) {
        return;
      }
      isPictured |= block.kind() == Block.Kind.IMAGE && block.isLinked();
      if (roles.is(i, Role.START) && isPictured && !isFramed(roles, sponsor, i)) {
        return;
      }
      if (roles.is(i, Role.START) || roles.is(i, Role.SECTION)) {
        roles.give(i, Role.PAID, "the headline of what was paid for");
        leadOn(roles, i);
        return;
      }
      texts += roles.isText(i) ? 1 : 0;
    }
  }
}
