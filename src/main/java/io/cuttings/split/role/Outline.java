package io.cuttings.split.role;

import io.cuttings.split.flow.Block;
import io.cuttings.split.role.Headings.Heading;
import io.cuttings.split.role.Headings.Look;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells headings of sections from headlines of items. All headings of one look are of one kind: a
 * look whose headings have records or lesser headings under them heads sections; a look with
 * nothing but prose under it heads items.
 */
public final class Outline {
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
      }
    }
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
    for (Heading heading : plain) {
      Tally tally = tallies.get(heading.look());
      boolean isSubhead = tally.last < firstSection || tally.headings < FEW;
      if (isWeak(roles, heading) && isSubhead && !headsList(roles, heading)) {
        continue;
      }
      boolean isSection = tally.headsSections(thresholds);
      roles.give(
          heading.index(),
          isSection ? Role.SECTION : Role.START,
          isSection ? "a look that heads records" : "a look that heads prose");
    }
  }

  /** Bold words in the size of the text, which may as well be stress. */
  private static boolean isWeak(Roles roles, Heading heading) {
    return heading.look().level() == 0
        && heading.look().size() <= Math.round(roles.flow().bodySize())
        && !heading.look().upper();
  }

  private int firstStrongSection(Roles roles, List<Heading> plain, Map<Look, Tally> tallies) {
    return plain.stream()
        .filter(h -> !isWeak(roles, h) && tallies.get(h.look()).headsSections(thresholds))
        .mapToInt(Heading::index)
        .findFirst()
        .orElse(0);
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
    for (int i = heading.index() + 1; i < end; i++) {
      starts += roles.is(i, Role.START) ? 1 : 0;
      if (roles.isText(i) && !roles.is(i, Role.BUTTON)) {
        texts++;
        linked += roles.block(i).isLinked() ? 1 : 0;
        words += Words.count(roles.block(i).text());
      }
    }
    boolean areParagraphs =
        linked >= 2
            && linked >= thresholds.linkedShare() * texts
            && words <= thresholds.paragraphWords() * texts;
    return Math.max(starts, areParagraphs ? 2 : 0);
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
