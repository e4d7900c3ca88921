package io.cuttings.split.role;

import io.cuttings.split.flow.Block;
import io.cuttings.split.role.Headings.Heading;
import io.cuttings.split.role.Headings.Look;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells headings of sections from headlines of items. All headings of one look are of one kind: a
 * look whose headings have records or lesser headings under them heads sections; a look with
 * nothing but prose under it heads items.
 */
public final class Outline {
  private static final Pattern NUMBERED =
      Pattern.compile("^[\\[(]?\\d{1,2}(?:[.)\\]、:：]|\\s+big\\b)");
  private static final Pattern EMOJI =
      Pattern.compile("^[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]");
  private static final int NEAR = 2;
  private static final int FEW = 3;
  private static final int LIST_HEAD = 4;

  private final Thresholds thresholds;
  private final Headings headings;
  private final Lists lists;

  public Outline(Thresholds thresholds) {
    this.thresholds = thresholds;
    this.headings = new Headings(thresholds);
    this.lists = new Lists(thresholds);
  }

  public void judge(Roles roles) {
    List<Heading> found = headings.find(roles);
    Set<Integer> headingAt = new HashSet<>();
    found.forEach(h -> headingAt.add(h.index()));
    markHeadlines(roles, headingAt);
    found.stream()
        .filter(Heading::isLinked)
        .forEach(h -> roles.give(h.index(), Role.START, "a linked heading"));
    Announcements.judge(roles, headingAt);
    lists.judge(roles, headingAt);
    markHeadings(roles, found.stream().filter(h -> !h.isLinked()).toList());
    Mentions.judge(roles);
    Sponsors.judge(roles);
  }

  private void markHeadlines(Roles roles, Set<Integer> headingAt) {
    for (int i = 0; i < roles.size(); i++) {
      Block block = roles.block(i);
      boolean mayLead = roles.isText(i) && !roles.is(i, Role.BUTTON) && !headingAt.contains(i);
      if (mayLead && block.listDepth() == 0 && leads(block) && !isMoreOf(roles, i)) {
        roles.give(i, Role.START, "leads with a link");
      } else if (mayLead
          && isPictured(roles, i)
          && (isPictured(roles, i - 1) || isPictured(roles, i + 1))) {
        roles.give(i, Role.START, "an emoji as bullet");
      }
    }
  }

  private static boolean isPictured(Roles roles, int i) {
    return i >= 0
        && i < roles.size()
        && roles.isText(i)
        && roles.block(i).listDepth() == 0
        && roles.block(i).isLinked()
        && EMOJI.matcher(roles.block(i).text()).find();
  }

  private boolean leads(Block block) {
    return block.place().nearest("blockquote") == null
        && LeadLink.of(block)
            .filter(l -> l.isHeadline(block))
            .filter(l -> Words.count(l.words(block)) <= thresholds.headlineWords())
            .isPresent();
  }

  /** A later line of a paragraph whose first line is a headline, unless all its lines are. */
  private boolean isMoreOf(Roles roles, int index) {
    int first = index;
    while (first > 0 && roles.block(first).afterBreak()) {
      first--;
    }
    if (first == index || !roles.is(first, Role.START)) {
      return false;
    }
    int end = first + 1;
    boolean areHeadlines = true;
    while (end < roles.size() && roles.block(end).afterBreak()) {
      areHeadlines &= leads(roles.block(end));
      end++;
    }
    return !areHeadlines || end - first < FEW;
  }

  private void markHeadings(Roles roles, List<Heading> plain) {
    Map<Look, Tally> tallies = new HashMap<>();
    for (int k = 0; k < plain.size(); k++) {
      tallies
          .computeIfAbsent(plain.get(k).look(), l -> new Tally())
          .add(records(roles, plain, k), plain.get(k).index());
    }
    int firstSection = firstStrongSection(roles, plain, tallies);
    boolean areSubheads = areSubheads(roles, plain);
    for (Heading heading : plain) {
      Tally tally = tallies.get(heading.look());
      boolean isSubhead = areSubheads || tally.last < firstSection || tally.headings < FEW;
      if (isWeak(roles, heading) && isSubhead && !headsList(roles, heading)) {
        continue;
      }
      boolean isSection = tally.headsSections(thresholds) && !isNumberedItem(roles, plain, heading);
      roles.give(
          heading.index(),
          isSection ? Role.SECTION : Role.START,
          isSection ? "a look that heads records" : "a look that heads prose");
      for (int i = heading.index() + 1;
          !isSection && i < roles.size() && !roles.is(i, Role.SECTION);
          i++) {
        if (roles.is(i, Role.START) && isLeadingOn(roles, heading.index(), i)) {
          roles.give(i, Role.BODY, "leads on to more of the item");
        }
        if (roles.is(i, Role.START)) {
          break;
        }
      }
    }
  }

  /** Bold words in the size of the text, which may as well be stress. */
  private static boolean isWeak(Roles roles, Heading heading) {
    return heading.look().level() == 0
        && heading.look().size() <= Math.round(roles.flow().bodySize())
        && !heading.look().upper();
  }

  /** Bold lines under few of the true headings divide the text of single items. */
  private static boolean areSubheads(Roles roles, List<Heading> plain) {
    int strong = 0;
    int divided = 0;
    boolean isDivided = true;
    for (Heading heading : plain) {
      boolean isWeak = isWeak(roles, heading);
      strong += isWeak ? 0 : 1;
      divided += isWeak && !isDivided ? 1 : 0;
      isDivided = isWeak;
    }
    return strong >= FEW && 2 * divided < strong;
  }

  private int firstStrongSection(Roles roles, List<Heading> plain, Map<Look, Tally> tallies) {
    return plain.stream()
        .filter(h -> !isWeak(roles, h) && tallies.get(h.look()).headsSections(thresholds))
        .mapToInt(Heading::index)
        .findFirst()
        .orElse(0);
  }

  /** "3. A headline" among headings of sections, with nothing but prose below it. */
  private boolean isNumberedItem(Roles roles, List<Heading> plain, Heading heading) {
    return NUMBERED.matcher(roles.block(heading.index()).text()).find()
        && records(roles, plain, plain.indexOf(heading)) < 2;
  }

  private static boolean headsList(Roles roles, Heading heading) {
    int next = heading.index() + 1;
    return next < roles.size()
        && Words.count(roles.block(heading.index()).text()) <= LIST_HEAD
        && roles.is(next, Role.START)
        && roles.block(next).listDepth() > 0;
  }

  /** How many records stand under a heading; two for "many". */
  private int records(Roles roles, List<Heading> plain, int k) {
    Heading heading = plain.get(k);
    int end = k + 1 < plain.size() ? plain.get(k + 1).index() : roles.size();
    if (k + 1 < plain.size()
        && heading.look().outranks(plain.get(k + 1).look())
        && end - heading.index() <= NEAR) {
      return 2;
    }
    int starts = 0;
    int texts = 0;
    int linked = 0;
    int words = 0;
    boolean isPlain = true;
    for (int i = heading.index() + 1; i < end; i++) {
      Block block = roles.block(i);
      isPlain &= block.listDepth() == 0;
      starts += roles.is(i, Role.START) && !isLeadingOn(roles, heading.index(), i) ? 1 : 0;
      if (roles.isText(i) && !roles.is(i, Role.BUTTON)) {
        texts++;
        linked += block.isLinked() ? 1 : 0;
        words += Words.count(block.text());
      }
    }
    boolean areParagraphs =
        isPlain
            && linked >= 2
            && linked >= thresholds.plainShare() * texts
            && words <= thresholds.paragraphWords() * texts;
    return Math.max(starts, areParagraphs ? 2 : 0);
  }

  /** A plain link in a line of its own below prose leads on to more of the same. */
  private static boolean isLeadingOn(Roles roles, int heading, int index) {
    Block block = roles.block(index);
    boolean isBare =
        block.listDepth() == 0
            && !block.style().bold()
            && block.heading() == 0
            && LeadLink.of(block).filter(l -> l.isWhole(block)).isPresent();
    for (int i = heading + 1; i < index && isBare; i++) {
      if (roles.is(i, Role.START)) {
        return false;
      }
    }
    return isBare && index > heading + 1 && roles.isText(index - 1);
  }

  /** What was found under the headings of one look. */
  private static final class Tally {
    private int headings;
    private int withRecords;
    private int withMany;
    private int last;

    void add(int records, int index) {
      last = index;
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
