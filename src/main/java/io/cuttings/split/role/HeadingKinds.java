package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Lines.BETWEEN_WORDS;
import static io.cuttings.split.role.Thresholds.Lines.HEADING_NEAR;
import static io.cuttings.split.role.Thresholds.Lines.LABEL_WORDS;
import static io.cuttings.split.role.Thresholds.Lines.LINKED_PARAGRAPHS;
import static io.cuttings.split.role.Thresholds.Lines.SECTION_WORDS;
import static io.cuttings.split.role.Thresholds.Lines.SHORT_PROSE;

import io.cuttings.split.flow.Block;
import io.cuttings.split.role.Headings.Heading;
import io.cuttings.split.role.Headings.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells headings of sections from headlines of items. Headings of one look are of one kind: a look
 * whose headings have records or lesser headings under them heads sections, a look with nothing but
 * prose under it heads items. Only a numbered or a long heading with prose under it is a headline
 * among headings of sections.
 */
final class HeadingKinds {
  static final Pattern NUMBERED = Pattern.compile("^[\\[(]?\\d{1,2}(?:[.)\\]、:：]|\\s+big\\b)");

  private final Thresholds thresholds;

  HeadingKinds(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** A heading, where the next one stands, and how many records are between; two for "many". */
  private record Part(
      Heading heading,
      int end,
      int records,
      int starts,
      int texts,
      boolean isShortProse,
      boolean isLeading) {}

  void judge(Roles roles, List<Heading> plain) {
    List<Heading> kept = Subheads.without(roles, plain);
    List<Part> parts = new ArrayList<>();
    Map<Look, Tally> tallies = new HashMap<>();
    for (int k = 0; k < kept.size(); k++) {
      Part part = part(roles, kept, k);
      parts.add(part);
      Tally tally = tallies.computeIfAbsent(part.heading().look(), l -> new Tally());
      tally.add(part.records(), roles.block(part.heading().index()).text().codePointAt(0));
    }
    Set<Integer> leading = leadingToEqual(roles, kept);
    for (Part part : parts) {
      Tally tally = tallies.get(part.heading().look());
      boolean headsRecords = tally.headsSections(thresholds) || part.starts() >= LINKED_PARAGRAPHS;
      boolean isSection =
          leading.contains(part.heading().index()) || (headsRecords && !isItem(roles, part, tally));
      int index = part.heading().index();
      if (isSection) {
        roles.give(index, Role.SECTION, "a look that heads records");
      } else {
        roles.give(index, Role.START, "a look that heads prose");
        leadOn(roles, part);
      }
    }
  }

  /**
   * Of headings that look alike, those right above another one name its section, where they are the
   * lesser part.
   */
  private static Set<Integer> leadingToEqual(Roles roles, List<Heading> kept) {
    Map<Look, Integer> counts = new HashMap<>();
    Map<Look, Set<Integer>> leading = new HashMap<>();
    for (int k = 0; k < kept.size(); k++) {
      Heading heading = kept.get(k);
      counts.merge(heading.look(), 1, Integer::sum);
      boolean leads =
          k + 1 < kept.size()
              && kept.get(k + 1).look().equals(heading.look())
              && textsBetween(roles, heading.index(), kept.get(k + 1).index()) == 0;
      if (leads) {
        leading.computeIfAbsent(heading.look(), l -> new HashSet<>()).add(heading.index());
      }
    }
    Set<Integer> sections = new HashSet<>();
    leading.forEach(
        (look, some) -> {
          if (2 * some.size() < counts.get(look)) {
            sections.addAll(some);
          }
        });
    return sections;
  }

  private static boolean isItem(Roles roles, Part part, Tally tally) {
    if (tally.isSigned()) {
      return false;
    }
    String text = roles.block(part.heading().index()).text();
    boolean isNumbered = NUMBERED.matcher(text).find();
    boolean isSentence =
        Words.count(text) > SECTION_WORDS && part.starts() == 0 && !part.isLeading();
    return (isNumbered && part.records() < 2)
        || (isSentence && part.texts() > 0)
        || (part.records() == 0
            && part.texts() > 0
            && (Words.count(text) > SECTION_WORDS
                || (part.isShortProse() && Words.count(text) > LABEL_WORDS)));
  }

  private Part part(Roles roles, List<Heading> kept, int k) {
    Heading heading = kept.get(k);
    int end = k + 1 < kept.size() ? kept.get(k + 1).index() : roles.size();
    boolean leadsToLesser =
        k + 1 < kept.size()
            && heading.look().outranks(kept.get(k + 1).look())
            && end - heading.index() <= HEADING_NEAR
            && wordsBetween(roles, heading.index(), end) <= BETWEEN_WORDS;
    Evidence evidence = new Evidence();
    for (int i = heading.index() + 1; i < end; i++) {
      evidence.add(roles, i);
    }
    boolean isLeading = leadsToLesser || labels(roles, kept, k);
    int records = isLeading ? 2 : evidence.records(thresholds);
    return new Part(
        heading, end, records, evidence.starts, evidence.texts, evidence.isShortProse(), isLeading);
  }

  /** A line in smaller letters right above a heading names its section. */
  private static boolean labels(Roles roles, List<Heading> kept, int k) {
    Heading heading = kept.get(k);
    boolean isBelow = k + 1 < kept.size() && kept.get(k + 1).look().outranks(heading.look());
    return isBelow
        && Words.count(roles.block(heading.index()).text()) <= SECTION_WORDS + 1
        && areCaptions(roles, heading.index(), kept.get(k + 1).index());
  }

  /** Whether nothing is between but pictures and what names their makers. */
  private static boolean areCaptions(Roles roles, int above, int below) {
    for (int i = above + 1; i < below; i++) {
      boolean isCaption =
          roles.block(i - 1).kind() == Block.Kind.IMAGE
              && roles.block(i).style().size() < roles.bodySize()
              && Words.count(roles.block(i).text()) <= BETWEEN_WORDS;
      if (roles.isText(i) && !isCaption) {
        return false;
      }
    }
    return true;
  }

  private static int wordsBetween(Roles roles, int above, int below) {
    int words = 0;
    for (int i = above + 1; i < below; i++) {
      words += roles.isText(i) ? Words.count(roles.block(i).text()) : 0;
    }
    return words;
  }

  private static int textsBetween(Roles roles, int above, int below) {
    int texts = 0;
    for (int i = above + 1; i < below; i++) {
      texts += roles.isText(i) ? 1 : 0;
    }
    return texts;
  }

  /** A bare link below an item's prose is no item. */
  private static void leadOn(Roles roles, Part part) {
    double body = roles.bodySize();
    boolean isProse = false;
    for (int i = part.heading().index() + 1; i < part.end(); i++) {
      if (roles.is(i, Role.START)) {
        if (isProse && isBare(roles.block(i)) && roles.block(i).style().size() <= body) {
          roles.give(i, Role.BODY, "leads on to more of the item");
        }
        return;
      }
      isProse |= roles.isText(i);
    }
  }

  private static boolean isBare(Block block) {
    return block.listDepth() == 0
        && !block.style().bold()
        && block.heading() == 0
        && LeadLink.of(block).filter(l -> l.isWhole(block)).isPresent();
  }

  /** What stands under one heading. */
  private static final class Evidence {
    private int starts;
    private int bare;
    private int texts;
    private int linked;
    private int words;
    private boolean hasList;

    void add(Roles roles, int i) {
      Block block = roles.block(i);
      hasList |= block.listDepth() > 0;
      if (roles.is(i, Role.START)) {
        bare += starts == 0 && texts > 0 && isBare(block) ? 1 : 0;
        starts++;
      }
      if (roles.isText(i) && !roles.is(i, Role.BUTTON)) {
        texts++;
        linked += block.isLinked() ? 1 : 0;
        words += Words.count(block.text());
      }
    }

    boolean isShortProse() {
      return !hasList && texts <= SHORT_PROSE && linked <= 1;
    }

    int records(Thresholds thresholds) {
      boolean areParagraphs =
          !hasList
              && linked >= LINKED_PARAGRAPHS
              && linked >= thresholds.plainShare() * texts
              && words <= thresholds.paragraphWords() * texts;
      return Math.max(starts - bare, areParagraphs ? 2 : 0);
    }
  }

  /** What was found under the headings of one look. */
  private static final class Tally {
    private int headings;
    private int withRecords;
    private int withMany;
    private int sign;
    private boolean isOneSign = true;

    /** Whether all of them begin with the same sign, as only headings of one kind do. */
    boolean isSigned() {
      return isOneSign && headings > 2;
    }

    void add(int records, int first) {
      sign = headings == 0 ? first : sign;
      isOneSign &= first == sign && !Character.isLetterOrDigit(first);
      headings++;
      withRecords += records > 0 ? 1 : 0;
      withMany += records > 1 ? 1 : 0;
    }

    boolean headsSections(Thresholds thresholds) {
      return withRecords >= thresholds.sectionShare() * headings
          || (withMany > 0 && withMany >= thresholds.manyShare() * headings);
    }
  }
}
