package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Heads.KICKER_WORDS;
import static io.cuttings.split.role.Thresholds.Heads.STRAPLINE_WORDS;

import io.cuttings.split.flow.Container;
import java.util.regex.Pattern;

/**
 * Finds lines between a section's heading and its first item that say little: who chose the items,
 * what the section is about.
 */
final class Straplines {
  private static final Pattern SENTENCE = Pattern.compile("[.!?…,:;。！？、，：]\\s*$");

  private Straplines() {}

  static void judge(Roles roles) {
    aboveAll(roles);
    for (int i = 0; i < roles.size(); i++) {
      if (roles.is(i, Role.SECTION)) {
        below(roles, i);
      }
    }
  }

  /** Before the first heading or item, a single line of a few words is a motto. */
  private static void aboveAll(Roles roles) {
    int line = next(roles, -1);
    if (line >= roles.size() || !roles.is(line, Role.BODY)) {
      return;
    }
    int after = next(roles, line);
    boolean isAlone =
        after < roles.size()
            && !roles.block(after).afterBreak()
            && (roles.is(after, Role.START) || roles.is(after, Role.SECTION));
    boolean isMotto = !roles.block(line).isLinked() && leadsToText(roles, after);
    String text = roles.block(line).text();
    if ((isAlone || isMotto)
        && !SENTENCE.matcher(text).find()
        && Words.count(text) <= STRAPLINE_WORDS) {
      roles.give(line, Role.STRAPLINE, "says little before the first heading");
    }
  }

  /** Whether a paragraph begins there, of more words than a motto has. */
  private static boolean leadsToText(Roles roles, int i) {
    return i < roles.size()
        && roles.is(i, Role.BODY)
        && !roles.block(i).afterBreak()
        && Words.count(roles.block(i).text()) > STRAPLINE_WORDS;
  }

  private static void below(Roles roles, int heading) {
    int line = next(roles, heading);
    if (line < roles.size() && isStrapline(roles, line)) {
      int after = next(roles, line);
      boolean leadsOn =
          after < roles.size() && (roles.is(after, Role.START) || roles.is(after, Role.SECTION));
      if (leadsOn && !isInCard(roles, heading, line, after)) {
        roles.give(line, Role.STRAPLINE, "says little between a heading and its first item");
      }
    }
  }

  /** A line nearer to the item than to the heading is the item's own label. */
  private static boolean isInCard(Roles roles, int heading, int line, int item) {
    Container place = roles.block(line).place();
    int toHeading = Container.common(place, roles.block(heading).place()).depth();
    return roles.is(item, Role.START)
        && Words.count(roles.block(line).text()) <= KICKER_WORDS
        && Container.common(place, roles.block(item).place()).depth() > toHeading;
  }

  private static int next(Roles roles, int i) {
    int next = i + 1;
    while (next < roles.size() && !roles.isText(next)) {
      next++;
    }
    return next;
  }

  private static boolean isStrapline(Roles roles, int i) {
    return roles.is(i, Role.BODY)
        && !roles.block(i).isLinked()
        && roles.block(i).listDepth() == 0
        && roles.block(i).text().chars().noneMatch(Character::isDigit)
        && Words.count(roles.block(i).text()) <= STRAPLINE_WORDS;
  }
}
