package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Ends.ASKING_LENGTH;
import static io.cuttings.split.role.Thresholds.Ends.FOOTER_LONGEST;
import static io.cuttings.split.role.Thresholds.Ends.FOOTER_RECORDS;
import static io.cuttings.split.role.Thresholds.Ends.FOOTER_RISE;
import static io.cuttings.split.role.Thresholds.Ends.FOOTER_SHORTEST;
import static io.cuttings.split.role.Thresholds.Ends.RECORD_WORDS;

import io.cuttings.split.flow.Block;

/** Finds where the footer begins; everything behind is footer too. */
public final class Footer {
  /** Parts a text from the signature (RFC 3676, 4.3). */
  private static final String SEPARATOR = "--";

  private final Phrases phrases;
  private final Thresholds thresholds;

  public Footer(Phrases phrases, Thresholds thresholds) {
    this.phrases = phrases;
    this.thresholds = thresholds;
  }

  public void judge(Roles roles) {
    int size = roles.size();
    boolean[] says = new boolean[size];
    int[] behind = new int[size + 1];
    int[] records = new int[size + 1];
    for (int i = size - 1; i >= 0; i--) {
      says[i] = says(roles, i);
      behind[i] = behind[i + 1] + (says[i] ? 0 : roles.block(i).text().length());
      records[i] = records[i + 1] + (isRecord(roles, i) ? 1 : 0);
    }
    double allowed =
        Math.max(FOOTER_SHORTEST, Math.min(FOOTER_LONGEST, thresholds.footerShare() * behind[0]));
    for (int i = 0; i < size; i++) {
      if (says[i] && behind[i] <= allowed && records[i] < FOOTER_RECORDS) {
        mark(roles, begin(roles, i));
        return;
      }
      if (says[i]) {
        roles.give(i, Role.FOOTER, "says FOOTER");
      }
    }
  }

  private static boolean isRecord(Roles roles, int i) {
    Block block = roles.block(i);
    return roles.isText(i)
        && LeadLink.of(block).filter(l -> l.isHeadline(block)).isPresent()
        && Words.count(block.text()) >= RECORD_WORDS;
  }

  private boolean says(Roles roles, int i) {
    Block block = roles.block(i);
    boolean isHeadline =
        block.heading() > 0
            && Words.count(block.text()) >= RECORD_WORDS
            && LeadLink.of(block).filter(l -> l.isWhole(block)).isPresent();
    if (!block.isText() || roles.is(i, Role.NOTICE) || isHeadline) {
      return false;
    }
    String text = block.text();
    return text.length() <= 2 * thresholds.phraseLength()
        && (roles.is(i, Role.FOOTER)
            || text.equals(SEPARATOR)
            || phrases.says(Phrases.Kind.FOOTER, text)
            || (text.length() <= 120 && phrases.says(Phrases.Kind.ADDRESS, text)));
  }

  /** The lines right above that ask for opinions and readers are footer already. */
  private int begin(Roles roles, int first) {
    int begin = first;
    int rise = 0;
    for (int i = first - 1; i >= 0 && rise < FOOTER_RISE; i--) {
      Block block = roles.block(i);
      rise += block.isText() ? 1 : 0;
      boolean isAsking =
          block.text().length() <= ASKING_LENGTH
              && (roles.role(i).isNoise() || phrases.says(Phrases.Kind.FEEDBACK, block.text()));
      if (isAsking || !block.isText()) {
        begin = i;
      } else {
        break;
      }
    }
    return begin;
  }

  private static void mark(Roles roles, int from) {
    for (int i = from; i < roles.size(); i++) {
      roles.give(i, Role.FOOTER, "in the footer");
    }
  }
}
