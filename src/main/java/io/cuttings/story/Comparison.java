package io.cuttings.story;

import java.util.Optional;
import java.util.Set;

/** Looks closer at two items that share a key: whether that makes them one story. */
final class Comparison {
  private static final double NEAR = 0.6;
  private static final double CONTAINED = 0.8;
  private static final int LONG = 25;
  private static final double SAME_TITLE = 0.9;
  private static final double ALIKE = 0.6;

  private Comparison() {}

  static Optional<StoryEdge> edge(Traits a, Traits b, Set<Reason> reasons) {
    if (Distinction.areApart(a, b)) {
      return Optional.empty();
    }
    for (Reason reason : reasons) {
      double score = score(a, b, reason);
      if (score > 0) {
        return Optional.of(new StoryEdge(a.item.id(), b.item.id(), reason, score));
      }
    }
    return Optional.empty();
  }

  private static double score(Traits a, Traits b, Reason reason) {
    return switch (reason) {
      case URL -> samePage(a, b);
      case TEXT -> 1;
      case TITLE -> isSameTitle(a, b) && isSameSite(a, b) ? SAME_TITLE : 0;
      case NEAR_TEXT -> near(a, b);
      case PIN -> 0; // no key has this reason
    };
  }

  /**
   * Without a headline, a link is one of several in a text, and may be its background: then the
   * words must agree too. They tell which of several items about a page are closest.
   */
  private static double samePage(Traits a, Traits b) {
    double likeness = Likeness.overlap(a.words, b.words);
    boolean holds = (a.hasHeadline() && b.hasHeadline()) || likeness >= ALIKE;
    return holds ? (1 + likeness) / 2 : 0;
  }

  /**
   * What stands beside a headline is a site's name to one who quotes it, and else a subtitle. One
   * publication may put the same words above two things.
   */
  private static boolean isSameTitle(Traits a, Traits b) {
    boolean same = a.title.equals(b.title);
    return Distinction.isSamePublication(a, b)
        ? same && (Distinction.isSamePage(a, b) || Distinction.isToldAlike(a, b))
        : same || ((quotes(a, b) || quotes(b, a)) && Distinction.isToldAlike(a, b));
  }

  private static boolean quotes(Traits a, Traits b) {
    return a.item.title() != null && Headline.forms(a.item.title()).contains(b.title);
  }

  private static boolean isSameSite(Traits a, Traits b) {
    return a.site.isEmpty() || b.site.isEmpty() || a.site.equals(b.site);
  }

  /** Also where the one says more than the other, and nearly all that the other says. */
  private static double near(Traits a, Traits b) {
    double similarity = Likeness.similarity(a.shingles, b.shingles);
    if (similarity >= NEAR) {
      return similarity;
    }
    boolean isLong = Math.min(a.shingles.size(), b.shingles.size()) >= LONG;
    double overlap = isLong ? Likeness.overlap(a.shingles, b.shingles) : 0;
    return overlap >= CONTAINED ? overlap : 0;
  }
}
