package io.cuttings.split.role;

import io.cuttings.split.flow.Block;
import java.util.Map;

/** Finds noise block by block: by the phrases in it and by where its links lead. */
public final class Boilerplate {
  private static final Map<Phrases.Kind, Role> SHORT =
      Map.of(
          Phrases.Kind.WEB, Role.WEB,
          Phrases.Kind.SOCIAL, Role.SOCIAL,
          Phrases.Kind.NOTICE, Role.NOTICE);
  private static final int WEB_LENGTH = 120;
  private static final int NOTICE_BLOCKS = 12;
  private static final int SPONSOR_LENGTH = 90;
  private static final int SIGN_LENGTH = 60;

  private final Phrases phrases;
  private final Thresholds thresholds;

  public Boilerplate(Phrases phrases, Thresholds thresholds) {
    this.phrases = phrases;
    this.thresholds = thresholds;
  }

  public void judge(Roles roles) {
    int seen = 0;
    for (int i = 0; i < roles.size(); i++) {
      Block block = roles.block(i);
      if (block.isText()) {
        judge(roles, i, seen++);
      }
    }
  }

  private void judge(Roles roles, int i, int seen) {
    Block block = roles.block(i);
    Targets.judge(block).ifPresent(role -> roles.give(i, role, "where its links lead"));
    String text = block.text();
    if (text.length() > thresholds.phraseLength()) {
      return;
    }
    if (i > 0
        && roles.block(i - 1).kind() == Block.Kind.IMAGE
        && phrases.says(Phrases.Kind.CAPTION, text)) {
      roles.give(i, Role.CAPTION, "says CAPTION below a picture");
    }
    if (!Words.hasLetters(text)) {
      roles.give(i, Role.SOCIAL, "no words");
    }
    for (Map.Entry<Phrases.Kind, Role> kind : SHORT.entrySet()) {
      boolean mayBe =
          kind.getKey() == Phrases.Kind.NOTICE ? seen < NOTICE_BLOCKS : text.length() <= WEB_LENGTH;
      if (mayBe && phrases.says(kind.getKey(), text)) {
        roles.give(i, kind.getValue(), "says " + kind.getKey());
      }
    }
    if (block.linkedLength() >= 0.8 * text.length() && phrases.says(Phrases.Kind.BUTTON, text)) {
      roles.give(i, Role.BUTTON, "says BUTTON");
    }
    if (text.length() <= SPONSOR_LENGTH && phrases.says(Phrases.Kind.SPONSOR, text)) {
      roles.give(i, Role.SPONSOR, "says SPONSOR");
    } else if (text.length() <= SIGN_LENGTH && phrases.says(Phrases.Kind.SPONSORSIGN, text)) {
      roles.give(i, Role.PAID, "ends with SPONSORSIGN");
    }
  }
}
