package io.cuttings.split.flow;

import java.util.Locale;

/**
 * A place of which the user's settings of a publication say what it is.
 *
 * @param start first character of it in the decoded part
 * @param end behind its last character
 * @param written the selector or marker that says so
 */
public record SettingMatch(Kind kind, int start, int end, String written) {

  /** What it is. */
  public enum Kind {
    SECTION,
    ITEM,
    HEADLINE,
    DROP
  }

  /** For a reason: the setting as the user wrote it. */
  public String reason() {
    return "publication settings: " + kind.name().toLowerCase(Locale.ROOT) + " " + written;
  }
}
