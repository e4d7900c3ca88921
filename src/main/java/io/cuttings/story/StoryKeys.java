package io.cuttings.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which keys an item has, as they are found. */
final class StoryKeys {
  /** A page that more items of one issue link to is their background, and not their story. */
  static final int SHARED_URL = 2;

  /** Texts of fewer words are the same by chance. */
  private static final int TELLING_TEXT = 6;

  private static final int TELLING_TITLE = 3;
  private static final int SHINGLED_TEXT = 8;

  private final Set<StoryKey> keys = new HashSet<>();

  /** The page that the item links to; empty where that identifies nothing. */
  void addPage(String key) {
    if (!key.isEmpty()) {
      keys.add(StoryKey.of(Reason.URL, Digest.bits(key)));
    }
  }

  void addTitle(String title) {
    for (List<String> words : Headline.forms(title)) {
      if (words.size() >= TELLING_TITLE) {
        keys.add(StoryKey.of(Reason.TITLE, Digest.bits(String.join(" ", words))));
      }
    }
  }

  void addText(List<String> title, List<String> text) {
    List<String> all = new ArrayList<>(title);
    all.addAll(text);
    if (all.size() >= TELLING_TEXT) {
      keys.add(StoryKey.of(Reason.TEXT, Digest.bits(String.join(" ", all))));
    }
    if (text.size() >= SHINGLED_TEXT) {
      for (long band : MinHash.bands(Words.shingles(text))) {
        keys.add(StoryKey.of(Reason.NEAR_TEXT, band));
      }
    }
  }

  Set<StoryKey> keys() {
    return keys;
  }
}
