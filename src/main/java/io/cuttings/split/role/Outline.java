package io.cuttings.split.role;

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

  public Outline(Phrases phrases, Thresholds thresholds) {
    this.phrases = phrases;
    this.headings = new Headings(thresholds);
    this.headlines = new Headlines(thresholds);
    this.lists = new Lists(thresholds);
    this.briefs = new Briefs(thresholds);
    this.kinds = new HeadingKinds(thresholds);
  }

  public void judge(Roles roles) {
    List<Heading> found = headings.find(roles);
    Set<Integer> headingAt = new HashSet<>();
    found.forEach(h -> headingAt.add(h.index()));
    headlines.judge(roles, headingAt);
    found.stream()
        .filter(Heading::isLinked)
        .forEach(h -> roles.give(h.index(), Role.START, "a linked heading"));
    Announcements.judge(roles, headingAt);
    lists.judge(roles, headingAt);
    briefs.judge(roles, headingAt);
    kinds.judge(roles, found.stream().filter(h -> !h.isLinked()).toList());
    Mentions.judge(roles);
    Sponsors.judge(roles, phrases);
    Straplines.judge(roles);
  }
}
