package io.cuttings.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells when two items are two stories whatever joins them, be it a third item that resembles both:
 * parts of a series, two entries of one issue, and news of what a publication reported before.
 */
final class Distinction {
  private static final double SAME_WORDS = 0.5;
  private static final double SAME_HEADLINE = 0.8;
  private static final double SAID_AGAIN = 0.4;
  private static final double SHORTENED = 0.7;
  private static final int TELLING = 12;
  private static final double TOLD_ALIKE = 0.4;
  private static final int SHORT = 8;

  private Distinction() {}

  static boolean areApart(Traits a, Traits b) {
    return isNextInSeries(a, b)
        || (isOtherDate(a, b) && !isSamePage(a, b))
        || (isSamePublication(a, b)
            && (isSamePage(a, b) ? isNewsOfIt(a, b) : isNextOfItsKind(a, b)));
  }

  /** Headlines that differ in their numbers alone: releases, dates, parts. */
  private static boolean isNextInSeries(Traits a, Traits b) {
    return !a.numbers.isEmpty()
        && !b.numbers.isEmpty()
        && !a.numbers.equals(b.numbers)
        && Likeness.similarity(wordsAlone(a.title), wordsAlone(b.title)) >= SAME_WORDS;
  }

  private static Set<String> wordsAlone(List<String> title) {
    Set<String> words = new HashSet<>(title);
    words.removeIf(word -> word.codePoints().anyMatch(Character::isDigit));
    return words;
  }

  static boolean isSamePublication(Traits a, Traits b) {
    return a.item.publication().equals(b.item.publication());
  }

  static boolean isSamePage(Traits a, Traits b) {
    return !a.page.isEmpty() && a.page.equals(b.page);
  }

  /** The same event again: all that the short texts say besides is another date. */
  private static boolean isOtherDate(Traits a, Traits b) {
    return a.text.size() <= SHORT
        && b.text.size() <= SHORT
        && a.title.equals(b.title)
        && !a.dates.containsAll(b.dates)
        && !b.dates.containsAll(a.dates);
  }

  /**
   * A publication that comes back to a page has news of it, unless it says again what it said; two
   * entries of one issue are about two things.
   */
  private static boolean isNewsOfIt(Traits a, Traits b) {
    if (!a.hasHeadline() || !b.hasHeadline()) {
      return !isSaidAgain(a, b) && (isSameIssue(a, b) || !isShortened(a, b));
    }
    return isOtherHeadline(a, b)
        ? isSameIssue(a, b) && !isSaidAgain(a, b)
        : isSaidAtLength(a) && isSaidAtLength(b) && !isToldAlike(a, b);
  }

  /** Nearly all of the one is in the other, where it says enough for that to mean something. */
  private static boolean isShortened(Traits a, Traits b) {
    return Math.min(a.words.size(), b.words.size()) >= TELLING
        && Likeness.overlap(a.words, b.words) >= SHORTENED;
  }

  private static boolean isSaidAgain(Traits a, Traits b) {
    return Likeness.similarity(a.words, b.words) >= SAID_AGAIN;
  }

  private static boolean isSameIssue(Traits a, Traits b) {
    return a.item.issue().equals(b.item.issue());
  }

  static boolean isToldAlike(Traits a, Traits b) {
    return Likeness.overlap(a.ownText, b.ownText) >= TOLD_ALIKE;
  }

  private static boolean isSaidAtLength(Traits item) {
    return item.text.size() > SHORT;
  }

  /** A publication says nearly the same of two things where it has a form for such news. */
  private static boolean isNextOfItsKind(Traits a, Traits b) {
    return isOtherHeadline(a, b) || (isElsewhere(a, b) && !isSameAtLength(a, b));
  }

  private static boolean isOtherHeadline(Traits a, Traits b) {
    return a.hasHeadline()
        && b.hasHeadline()
        && Likeness.overlap(a.titleWords, b.titleWords) < SAME_HEADLINE;
  }

  /** The same headline may stand above two addresses of one page, but not on two sites. */
  private static boolean isElsewhere(Traits a, Traits b) {
    boolean known = !a.page.isEmpty() && !b.page.isEmpty();
    boolean same = a.hasHeadline() && a.title.equals(b.title);
    return known && !(same ? a.site.equals(b.site) : a.page.equals(b.page));
  }

  private static boolean isSameAtLength(Traits a, Traits b) {
    return a.text.equals(b.text) && isSaidAtLength(a);
  }
}
