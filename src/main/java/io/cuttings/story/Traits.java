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
  final String domain;

  Traits(StoryItem item) {
    this.item = item;
    this.title = Words.of(item.title());
    this.text = Words.of(item.text());
    this.numbers = Words.numbers(item.title());
    this.shingles = Words.shingles(text);
    this.domain = item.urlKey() == null ? "" : item.urlKey().replaceFirst("[/?#].*", "");
  }

  /** All that it says. */
  Set<String> words() {
    Set<String> words = new HashSet<>(title);
    words.addAll(text);
    return words;
  }
}
