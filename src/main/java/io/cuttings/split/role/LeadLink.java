package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Texts.BLURB_WORDS;
import static io.cuttings.split.role.Thresholds.Texts.LEAD_IN;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Run;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The link with which a block begins.
 *
 * @param start where its words begin in the block's text
 * @param end behind its words
 */
public record LeadLink(String url, int start, int end) {

  /** What parts a headline from its blurb or byline. */
  private static final Pattern PARTED =
      Pattern.compile(
          "^(?:\\s*[—–|/:：•·»→⟶~～]|\\s+-+\\s|\\s*[\\[(（【]|\\s*[.。!?]?\\s*$"
              + "|\\s+(?:by|von|par|por|di|da|de|door|av|af|from|via|in|at|on)\\s+[\\p{Lu}@\\p{IsHan}])",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Where a page stands, and not what it is called. */
  private static final Pattern DOMAIN =
      Pattern.compile("(?i)[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?:/\\S*)?");

  /** "The Example Times | 5 min read". */
  private static final Pattern SOURCE =
      Pattern.compile("(?i).{2,50}\\s*[|·•]\\s*\\d+\\s*-?(?:min|minutes?|分|мин)\\b.{0,12}");

  /** The beginning of a text, with an invitation to read the rest. */
  private static final Pattern CUT_OFF = Pattern.compile("(?:\\.{3}|…)\\s*[\\[(]?\\p{L}.{2,20}$");

  private static final Pattern BY =
      Pattern.compile("^\\s*(?:by|von|par|por|di|door|av|af)(?:\\s+\\S+){1,6}$");

  private static final Pattern SENTENCE_GOES_ON =
      Pattern.compile("^\\s*(?:[,;]|[\\p{Ll}&/]|['’]s\\b)");

  /** The link before which stand no words, only signs. */
  public static Optional<LeadLink> of(Block block) {
    List<Run> runs = block.runs();
    String text = block.text();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.url() != null && run.length() > 0) {
        return Optional.of(new LeadLink(run.url(), run.start(), end(runs, i)))
            .map(l -> l.trimmed(text));
      }
      boolean isSign = run.end() <= LEAD_IN && !hasLetters(text.substring(run.start(), run.end()));
      if (!isSign && run.length() > 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static int end(List<Run> runs, int first) {
    int end = runs.get(first).end();
    for (int i = first + 1; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (!runs.get(first).url().equals(run.url())) {
        break;
      }
      end = run.end();
    }
    return end;
  }

  private LeadLink trimmed(String text) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return new LeadLink(url, from, to);
  }

  public String words(Block block) {
    return block.text().substring(start, end);
  }

  public String rest(Block block) {
    return block.text().substring(end);
  }

  /** Whether the link is the block. */
  public boolean isWhole(Block block) {
    return !Words.hasLetters(rest(block));
  }

  /** Whether the link's words stand for themselves and do not begin a sentence. */
  public boolean isHeadline(Block block) {
    String words = words(block);
    if (DOMAIN.matcher(words).matches()
        || SOURCE.matcher(words).matches()
        || (CUT_OFF.matcher(words).find() && Words.count(words) >= BLURB_WORDS)) {
      return false;
    }
    String rest = rest(block);
    if (isWhole(block)) {
      return true;
    }
    if (PARTED.matcher(rest).find() || BY.matcher(rest).matches()) {
      return true;
    }
    if (SENTENCE_GOES_ON.matcher(rest).find()) {
      return false;
    }
    return Words.count(words(block)) >= 4;
  }
}
