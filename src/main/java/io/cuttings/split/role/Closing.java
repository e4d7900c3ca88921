package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Ends.GOODBYE_WORDS;
import static io.cuttings.split.role.Thresholds.Ends.NAME_BEGINNING;
import static io.cuttings.split.role.Thresholds.Ends.SIGNATURES;
import static io.cuttings.split.role.Thresholds.Ends.SIGNATURE_WORDS;
import static io.cuttings.split.role.Thresholds.Ends.VALEDICTION_WORDS;

import io.cuttings.split.flow.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the goodbye at an issue's end: phrases that close a letter, valedictions that end with a
 * comma, and the names below them. Looks upward from the end, through noise, as far as it finds
 * such lines.
 */
public final class Closing {

  /** A telephone number beside other particulars. */
  private static final Pattern CONTACT = Pattern.compile("[|·•].*\\+?\\d[\\d ()/-]{6,}\\d");

  private final Phrases phrases;

  public Closing(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Judges the last blocks, knowing what the publication is called. */
  public void judge(Roles roles, String name) {
    List<String> publication = Words.of(name);
    List<Integer> signatures = new ArrayList<>();
    for (int i = roles.size() - 1; i >= 0; i--) {
      Block block = roles.block(i);
      if (!roles.isText(i)) {
        continue;
      }
      if (isAbout(block, publication)) {
        roles.give(i, Role.CLOSING, "tells of the publication");
      } else if (isGoodbye(block) || (!signatures.isEmpty() && isValediction(block))) {
        roles.give(i, Role.CLOSING, "says goodbye");
        signatures.forEach(s -> roles.give(s, Role.CLOSING, "signs the goodbye above"));
        signatures.clear();
      } else if (isSignature(block) && signatures.size() < SIGNATURES) {
        signatures.add(i);
      } else {
        return;
      }
    }
  }

  /** "The Example Letter is written by …": begins with the publication's name. */
  private static boolean isAbout(Block block, List<String> publication) {
    List<String> words = Words.of(block.text());
    int known = 0;
    while (known < Math.min(words.size(), publication.size())
        && Collections.indexOfSubList(publication, words.subList(0, known + 1)) >= 0) {
      known++;
    }
    boolean isNamed = known == publication.size() || known >= NAME_BEGINNING;
    return block.heading() == 0 && block.listDepth() == 0 && isNamed && words.size() > known;
  }

  private boolean isGoodbye(Block block) {
    return block.listDepth() == 0
        && Words.count(block.text()) <= GOODBYE_WORDS
        && phrases.says(Phrases.Kind.CLOSING, block.text());
  }

  private static boolean isValediction(Block block) {
    String text = block.text();
    return block.heading() == 0
        && (text.endsWith(",") || text.endsWith("，"))
        && Words.count(text) <= VALEDICTION_WORDS;
  }

  private static boolean isSignature(Block block) {
    return block.heading() == 0
        && block.listDepth() == 0
        && (Words.count(block.text()) <= SIGNATURE_WORDS || CONTACT.matcher(block.text()).find())
        && !block.text().endsWith(":");
  }
}
