package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Lines.LARGEST_PROSE;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what looks like a heading beside its neighbours: larger or heavier than the body, short, a
 * line of its own.
 */
final class Headings {
  private final Thresholds thresholds;

  Headings(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** A block that looks like a heading; looks that are equal have equal ranks. */
  record Heading(int index, Look look, boolean isLinked) {}

  /** How a heading looks; the larger it is, the higher it ranks. */
  record Look(int size, int level, boolean bold, boolean upper) {

    boolean outranks(Look other) {
      if (level > 0 && other.level > 0 && level != other.level) {
        return level < other.level;
      }
      if (size != other.size) {
        return size > other.size;
      }
      return bold == other.bold ? upper && !other.upper : bold;
    }
  }

  List<Heading> find(Roles roles) {
    double body = roles.bodySize();
    List<Heading> found = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      if (roles.isText(i) && !roles.is(i, Role.BUTTON) && !roles.is(i, Role.SPONSOR)) {
        Block block = roles.block(i);
        if (isHeading(block, body)) {
          found.add(new Heading(i, look(block), isLinked(block)));
        }
      }
    }
    return found;
  }

  private boolean isHeading(Block block, double body) {
    boolean isMarked = block.heading() > 0;
    int words = Words.count(block.text());
    int most = isMarked || isLinked(block) ? thresholds.headlineWords() : thresholds.headingWords();
    boolean isLarge = block.style().size() >= thresholds.prominence() * body;
    if (words == 0
        || block.text().chars().noneMatch(Character::isLetter)
        || words > (isLarge ? thresholds.headlineWords() : most)
        || (block.listDepth() > 0 && !isMarked)) {
      return false;
    }
    boolean isBold = block.style().bold() && block.style().size() >= body * 0.8;
    boolean isCapitals = isCapitals(block) && words >= 1;
    boolean isProse = isLarge && !isMarked && !isBold && words > thresholds.headingWords();
    if (isProse && endsSentence(block.text()) && block.style().size() < LARGEST_PROSE * body) {
      return false;
    }
    return (isMarked || isLarge || isBold || isCapitals)
        && (isMarked || isLarge || !endsSentence(block.text()))
        && !isPartlyLinked(block, isMarked || isLarge);
  }

  private static boolean isLinked(Block block) {
    return LeadLink.of(block).filter(l -> l.isHeadline(block)).isPresent();
  }

  private static boolean isPartlyLinked(Block block, boolean isProminent) {
    return block.isLinked() && !isLinked(block) && !isProminent;
  }

  private static boolean isCapitals(Block block) {
    if (block.style().upper() && block.style().bold()) {
      return true;
    }
    return block.style().size() >= 11 && isWrittenInCapitals(block.text()) && !block.isLinked();
  }

  private static boolean isWrittenInCapitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return letters >= 4 && text.chars().filter(Character::isUpperCase).count() == letters;
  }

  private static boolean endsSentence(String text) {
    return text.endsWith(".") || text.endsWith("。") || text.endsWith(",") || text.endsWith(";");
  }

  private static Look look(Block block) {
    Style style = block.style();
    boolean isUpper = style.upper() || isWrittenInCapitals(block.text());
    return new Look((int) Math.round(style.size()), block.heading(), style.bold(), isUpper);
  }
}
