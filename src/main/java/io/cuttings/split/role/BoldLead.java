package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Texts.BOLD_WORDS;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Run;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bold words with which a paragraph begins and goes on in plain letters, as briefings set the
 * headlines of their entries.
 *
 * @param start where they begin in the block's text
 * @param end behind them
 */
public record BoldLead(int start, int end) {

  /** "THE BRIDGE VOTE — After eleven weeks …". */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "^([\\p{Lu}][\\p{Lu}\\d’'&, -]{5,60}[\\p{Lu}\\d])\\s*(?:[—–:]|\\s-\\s)\\s*\\S");

  private static final Pattern SENTENCE_GOES_ON =
      Pattern.compile(
          "^\\s*(?:[,;]|[\\p{Ll}&/]|['’]s\\b)|^[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  public static Optional<BoldLead> of(Block block) {
    String text = block.text();
    int start = -1;
    int end = 0;
    for (Run run : block.runs()) {
      boolean saysNothing = !Words.hasLetters(text.substring(run.start(), run.end()));
      if (run.style().bold() && !saysNothing) {
        start = start < 0 ? run.start() : start;
        end = run.end();
      } else if (!saysNothing) {
        break;
      }
    }
    if (start < 0) {
      Matcher capitals = CAPITALS.matcher(text);
      return capitals.find() && Words.count(capitals.group(1)) >= 2
          ? Optional.of(new BoldLead(0, capitals.end(1)))
          : Optional.empty();
    }
    if (!Words.hasLetters(text.substring(end))) {
      return Optional.empty();
    }
    BoldLead lead = new BoldLead(start, end);
    return Words.count(lead.words(block)) <= BOLD_WORDS ? Optional.of(lead) : Optional.empty();
  }

  public String words(Block block) {
    return block.text().substring(start, end).strip();
  }

  public String rest(Block block) {
    return block.text().substring(end);
  }

  /** Whether the words stand for themselves and are not the first ones of a sentence. */
  public boolean isHeadline(Block block) {
    return !SENTENCE_GOES_ON.matcher(rest(block)).find();
  }
}
