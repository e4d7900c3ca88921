package io.cuttings.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An item with what comparisons need of it, found out once. */
final class Traits {
  final StoryItem item;
  final List<String> title;
  final List<String> text;

  /** The numbers in the headline, in order. */
  final List<String> numbers;

  final Set<Long> shingles;

  /** The numbers in all that it says. */
  final Set<String> dates;

  /** All that it says. */
  final Set<String> words;

  /** The headline, but for the words that every text has. */
  final Set<String> titleWords;

  /** What it says beside its headline, but for the words that every text has. */
  final Set<String> ownText;

  /** Where it leads; empty where nowhere, or where a redirect keeps that to itself. */
  final String page;

  final String site;

  Traits(StoryItem item) {
    this.item = item;
    this.title = Words.of(Headline.unnumbered(item.title()));
    this.text = Words.of(item.text());
    this.numbers = Words.numbers(Headline.unnumbered(item.title()));
    this.shingles = Words.shingles(text);
    this.titleWords = Words.telling(title);
    this.ownText = Words.telling(text);
    this.words = new HashSet<>(title);
    this.words.addAll(text);
    this.dates = new HashSet<>(numbers);
    this.dates.addAll(Words.numbers(item.text()));
    this.ownText.removeAll(title);
    this.page = item.urlKey() == null || isOpaque(item.urlKey()) ? "" : item.urlKey();
    this.site = page.replaceFirst("[/?#].*", "");
  }

  private static boolean isOpaque(String key) {
    return UrlParts.parse("https://" + key).filter(Redirectors::isOpaque).isPresent();
  }

  boolean hasHeadline() {
    return !title.isEmpty();
  }
}
