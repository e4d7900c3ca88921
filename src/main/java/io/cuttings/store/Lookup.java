package io.cuttings.store;

import io.cuttings.story.StoryKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Short stand-ins for values that are looked up. */
final class Lookup {
  private static final int DIGITS = 16;

  private Lookup() {}

  /** Keys as one text, in an order of their own. */
  static String text(Collection<StoryKey> keys) {
    return keys.stream()
        .map(StoryKey::value)
        .sorted()
        .map(value -> Long.toString(value))
        .collect(Collectors.joining(" "));
  }

  /** The keys in such a text. */
  static Set<StoryKey> keys(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(" "))
            .map(value -> new StoryKey(Long.parseLong(value)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The first 64 bits of an item's id. */
  static long number(String itemId) {
    return Long.parseUnsignedLong(itemId.substring(0, DIGITS), 16);
  }
}
