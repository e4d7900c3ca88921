package io.cuttings.split.role;

import io.cuttings.split.flow.Block;

/** Finds questions for an opinion on the issue, with the answers below them. */
public final class Polls {
  private static final int QUESTION_WORDS = 14;
  private static final int ANSWER_WORDS = 8;

  private final Phrases phrases;

  public Polls(Phrases phrases) {
    this.phrases = phrases;
  }

  public void judge(Roles roles) {
    for (int i = 0; i < roles.size(); i++) {
      String text = roles.block(i).text();
      boolean isQuestion =
          roles.isText(i)
              && (text.endsWith("?") || text.endsWith("？"))
              && Words.count(text) <= QUESTION_WORDS
              && phrases.says(Phrases.Kind.FEEDBACK, text);
      if (isQuestion) {
        answers(roles, i);
      }
    }
  }

  private static void answers(Roles roles, int question) {
    roles.give(question, Role.SOCIAL, "asks for an opinion");
    for (int i = question + 1; i < roles.size(); i++) {
      Block block = roles.block(i);
      boolean isAnswer =
          !block.isText()
              || (Words.count(block.text()) <= ANSWER_WORDS
                  && LeadLink.of(block).filter(l -> l.isWhole(block)).isPresent());
      if (!isAnswer) {
        return;
      }
      roles.give(i, Role.SOCIAL, "answers the question above");
    }
  }
}
