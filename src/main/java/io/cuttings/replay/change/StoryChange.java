package io.cuttings.replay.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stories that became one, or a story that became several.
 *
 * @param title of its earliest item; null where that has none
 * @param publication of its earliest item
 * @param before ids of the stories in which the items were
 * @param after ids of the stories in which they are
 */
public record StoryChange(
    Kind kind,
    String publication,
    @Nullable String title,
    List<String> before,
    List<String> after) {

  /** In one word. */
  public enum Kind {
    JOINED,
    PARTED
  }

  public StoryChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
