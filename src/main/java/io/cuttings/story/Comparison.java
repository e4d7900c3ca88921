package io.cuttings.story;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks closer at two items that share a key. */
final class Comparison {
  private static final double NEAR = 0.6;
  private static final double SAME_TITLE = 0.9;
  private static final double ALIKE = 0.6;
  private static final double SAID_AGAIN = 0.4;
  private static final double SAME_WORDS = 0.5;
  private static final double TOLD_ALIKE = 0.3;
  private static final int SHORT = 8;

  private Comparison() {}

  static Optional<StoryEdge> edge(Traits a, Traits b, Set<Reason> reasons) {
    if (isNextInSeries(a, b)) {
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

  /** Headlines that differ in their numbers alone: releases, dates, parts. */
  private static boolean isNextInSeries(Traits a, Traits b) {
    return !a.numbers.isEmpty()
        && !b.numbers.isEmpty()
        && !a.numbers.equals(b.numbers)
        && similarity(wordsAlone(a.title), wordsAlone(b.title)) >= SAME_WORDS;
  }

  private static Set<String> wordsAlone(List<String> title) {
    Set<String> words = new HashSet<>(title);
    words.removeIf(word -> word.codePoints().anyMatch(Character::isDigit));
    return words;
  }

  private static double score(Traits a, Traits b, Reason reason) {
    return switch (reason) {
      case URL -> bothHaveHeadlines(a, b) || isAlike(a, b) ? 1 : 0;
      case TEXT -> 1;
      case TITLE -> isSameTitle(a, b) && isSameSite(a, b) && !isOtherDate(a, b) ? SAME_TITLE : 0;
      case NEAR_TEXT -> isNextOfItsKind(a, b) ? 0 : near(similarity(a.shingles, b.shingles));
    };
  }

  /**
   * What stands beside a headline is a site's name to one who quotes it, and else a subtitle. One
   * publication may put the same words above two things.
   */
  private static boolean isSameTitle(Traits a, Traits b) {
    boolean same = a.title.equals(b.title);
    return isSamePublication(a, b)
        ? same && (isSamePage(a, b) || isToldAlike(a, b))
        : same || ((quotes(a, b) || quotes(b, a)) && isToldAlike(a, b));
  }

  private static boolean isSamePage(Traits a, Traits b) {
    return !a.page.isEmpty() && a.page.equals(b.page);
  }

  private static boolean isToldAlike(Traits a, Traits b) {
    return overlap(new HashSet<>(a.text), new HashSet<>(b.text)) >= TOLD_ALIKE;
  }

  private static boolean quotes(Traits a, Traits b) {
    return a.item.title() != null && Headline.forms(a.item.title()).contains(b.title);
  }

  private static boolean isSamePublication(Traits a, Traits b) {
    return a.item.publication().equals(b.item.publication());
  }

  /** A publication says nearly the same of two things where it has a form for such news. */
  private static boolean isNextOfItsKind(Traits a, Traits b) {
    return isSamePublication(a, b) && (isOtherPage(a, b) || isOtherHeadline(a, b));
  }

  private static boolean isOtherPage(Traits a, Traits b) {
    return !a.page.isEmpty() && !b.page.isEmpty() && !a.page.equals(b.page);
  }

  private static boolean isOtherHeadline(Traits a, Traits b) {
    return bothHaveHeadlines(a, b)
        && similarity(new HashSet<>(a.title), new HashSet<>(b.title)) < SAME_WORDS;
  }

  /** Without a headline, a link is one of several in a text, and may be its background. */
  private static boolean bothHaveHeadlines(Traits a, Traits b) {
    return !a.title.isEmpty() && !b.title.isEmpty();
  }

  /**
   * Another publication may say it in fewer words. The same one that comes back to a page has news
   * of it, unless it says again what it said.
   */
  private static boolean isAlike(Traits a, Traits b) {
    return isSamePublication(a, b)
        ? similarity(a.words(), b.words()) >= SAID_AGAIN
        : overlap(a.words(), b.words()) >= ALIKE;
  }

  /** The share of the smaller set that is in the other. */
  private static double overlap(Set<String> a, Set<String> b) {
    int smaller = Math.min(a.size(), b.size());
    return smaller == 0 ? 1 : (double) both(a, b).size() / smaller;
  }

  private static <T> Set<T> both(Set<T> a, Set<T> b) {
    Set<T> both = new HashSet<>(a);
    both.retainAll(b);
    return both;
  }

  /** The same event again: all that the short texts say besides is another date. */
  private static boolean isOtherDate(Traits a, Traits b) {
    List<String> one = Words.numbers(a.item.text());
    List<String> other = Words.numbers(b.item.text());
    return a.text.size() <= SHORT
        && b.text.size() <= SHORT
        && !one.isEmpty()
        && !other.isEmpty()
        && !one.equals(other);
  }

  private static boolean isSameSite(Traits a, Traits b) {
    return a.domain.isEmpty() || b.domain.isEmpty() || a.domain.equals(b.domain);
  }

  private static double near(double similarity) {
    return similarity >= NEAR ? similarity : 0;
  }

  /** Jaccard: what both have, of what either has. */
  private static <T> double similarity(Set<T> a, Set<T> b) {
    int both = both(a, b).size();
    int either = a.size() + b.size() - both;
    return either == 0 ? 1 : (double) both / either;
  }
}
