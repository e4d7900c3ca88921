package io.cuttings.publication;

import io.cuttings.mime.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of how the issues of a publication are cut. The splitter knows how to read it;
 * where it says nothing, the general rules hold.
 *
 * @param part which text of a message that has two is the better one; null where the general rule
 *     holds
 * @param html selectors (CSS) for an HTML text
 * @param text beginnings of lines for a plain text; headlines have none
 */
public record CutSettings(Body.@Nullable Kind part, Marks html, Marks text) {
  public static final CutSettings NONE = new CutSettings(null, Marks.NONE, Marks.NONE);

  /** How sections, items, headlines, and what is no part of the issue, are told. */
  public record Marks(
      List<String> section, List<String> item, List<String> headline, List<String> drop) {
    public static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of());

    public Marks {
      section = List.copyOf(section);
      item = List.copyOf(item);
      headline = List.copyOf(headline);
      drop = List.copyOf(drop);
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
      return equals(NONE);
    }
  }
}
