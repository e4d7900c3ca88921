package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Noises.ANSWER_WORDS;
import static io.cuttings.split.role.Thresholds.Noises.CHOICES_WORDS;
import static io.cuttings.split.role.Thresholds.Noises.QUESTION_WORDS;

import io.cuttings.split.flow.Block;

/** Finds questions for an opinion on the issue, with the answers below them. */
public final class Polls {

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
              && (phrases.says(Phrases.Kind.FEEDBACK, text) || hasAnswers(roles, i));
      if (isQuestion) {
        answers(roles, i);
      }
    }
  }

  /** Two links and more, each a few words, and where they end the text goes on without links. */
  private static boolean hasAnswers(Roles roles, int question) {
    int links = 0;
    int i = question + 1;
    while (i < roles.size() && isChoice(roles.block(i))) {
      links += (int) roles.block(i).runs().stream().filter(r -> r.url() != null).count();
      i++;
    }
    return links >= 2 && !roles.block(question).isLinked();
  }

  private static boolean isChoice(Block block) {
    return block.isText()
        && block.heading() == 0
        && block.linkedLength() >= 0.8 * block.text().length()
        && Words.count(block.text()) <= CHOICES_WORDS;
  }

  private static void answers(Roles roles, int question) {
    roles.give(question, Role.SOCIAL, "asks for an opinion");
    for (int i = question + 1; i < roles.size(); i++) {
      Block block = roles.block(i);
      boolean isAnswer =
          !block.isText()
              || isChoice(block)
              || (Words.count(block.text()) <= ANSWER_WORDS
                  && LeadLink.of(block).filter(l -> l.isWhole(block)).isPresent());
      if (!isAnswer) {
        return;
      }
      roles.give(i, Role.SOCIAL, "answers the question above");
    }
  }
}
