package io.cuttings.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An item with what comparisons need of it, found out once. */
final class Traits {
  final StoryItem item;
  final List<String> title;
  final List<String> text;
  final List<String> numbers;
  final Set<Long> shingles;

  /** Where it leads; empty where nowhere, or where a redirect keeps that to itself. */
  final String page;

  final String domain;

  Traits(StoryItem item) {
    this.item = item;
    this.title = Words.of(item.title());
    this.text = Words.of(item.text());
    this.numbers = Words.numbers(item.title());
    this.shingles = Words.shingles(text);
    this.page = item.urlKey() == null || isOpaque(item.urlKey()) ? "" : item.urlKey();
    this.domain = page.replaceFirst("[/?#].*", "");
  }

  private static boolean isOpaque(String key) {
    return UrlParts.parse("https://" + key).filter(Redirectors::isOpaque).isPresent();
  }

  /** All that it says. */
  Set<String> words() {
    Set<String> words = new HashSet<>(title);
    words.addAll(text);
    return words;
  }
}
