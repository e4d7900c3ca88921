package io.cuttings.split;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What a publication was seen to repeat at the end of its issues.
 *
 * @param issues in how many issues a text stands, by its {@link TailText#digest}
 */
public record StandingTexts(Map<Long, Integer> issues) {
  public static final StandingTexts NONE = new StandingTexts(Map.of());

  public StandingTexts {
    issues = Map.copyOf(issues);
  }

  /** In how many issues that text was seen; empty where it is not known to be repeated. */
  OptionalInt of(TailText text) {
    Integer count = issues.get(text.digest());
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }
}
