package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Lines.MEDIUM_WORDS;

import io.cuttings.split.flow.Block;
import io.cuttings.split.role.Headings.Heading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what begins sections and items. */
public final class Outline {

  private final Phrases phrases;
  private final Headings headings;
  private final Headlines headlines;
  private final Lists lists;
  private final Briefs briefs;
  private final HeadingKinds kinds;
  private final Fields fields;

  public Outline(Phrases phrases, Thresholds thresholds) {
    this.phrases = phrases;
    this.headings = new Headings(thresholds);
    this.headlines = new Headlines(thresholds);
    this.lists = new Lists(thresholds);
    this.briefs = new Briefs(thresholds);
    this.kinds = new HeadingKinds(thresholds);
    this.fields = new Fields(phrases);
  }

  /** Right below a linked headline in letters as large, a few words name the medium. */
  private static boolean signsHeadline(Roles roles, Heading heading) {
    Block line = roles.block(heading.index());
    int above = heading.index() - 1;
    while (above >= 0 && !roles.block(above).isText()) {
      above--;
    }
    if (above < 0 || !roles.is(above, Role.START)) {
      return false;
    }
    Block headline = roles.block(above);
    return LeadLink.of(headline).filter(l -> l.isWhole(headline)).isPresent()
        && (!line.style().bold() || line.afterBreak())
        && line.heading() == 0
        && line.style().size() <= headline.style().size()
        && Words.count(line.text()) <= MEDIUM_WORDS;
  }

  public void judge(Roles roles) {
    Navigation.judge(roles);
    Repeated.judge(roles);
    Figures.judge(roles);
    List<Heading> found = headings.find(roles);
    Set<Integer> headingAt = new HashSet<>();
    found.forEach(h -> headingAt.add(h.index()));
    fields.judge(roles);
    headlines.judge(roles, headingAt);
    found.stream()
        .filter(Heading::isLinked)
        .forEach(h -> roles.give(h.index(), Role.START, "a linked heading"));
    Announcements.judge(roles, headingAt);
    lists.judge(roles, headingAt);
    briefs.judge(roles, headingAt);
    kinds.judge(
        roles, found.stream().filter(h -> !h.isLinked() && !signsHeadline(roles, h)).toList());
    SharedLinks.judge(roles);
    Addresses.judge(roles);
    Signatures.judge(roles);
    Labels.judge(roles);
    Mentions.judge(roles);
    Sponsors.judge(roles, phrases);
    Straplines.judge(roles);
  }
}
