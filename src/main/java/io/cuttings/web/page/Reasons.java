package io.cuttings.web.page;

import io.cuttings.story.Reason;
import java.util.Locale;

/** Why two items were taken for one story, for readers. */
final class Reasons {
  private Reasons() {}

  static String words(String reason) {
    return switch (Reason.valueOf(reason.toUpperCase(Locale.ROOT))) {
      case URL -> "Their links lead to the same page.";
      case TEXT -> "They say the same, word for word.";
      case TITLE -> "They have the same headline.";
      case NEAR_TEXT -> "They say nearly the same.";
      case PIN -> "You said so.";
    };
  }
}
