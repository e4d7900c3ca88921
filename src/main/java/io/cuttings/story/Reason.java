package io.cuttings.story;

/** Why two items are taken for the same story; the strongest first. */
public enum Reason {
  /** their main links lead to the same page */
  URL(0),
  /** they say the same, word for word */
  TEXT(1),
  /** they have the same headline, and no links to different sites */
  TITLE(2),
  /** they say nearly the same */
  NEAR_TEXT(3),
  /** the user said so */
  PIN(4);

  /** What stands for it in the database. */
  private final int code;

  Reason(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static Reason of(int code) {
    for (Reason reason : values()) {
      if (reason.code == code) {
        return reason;
      }
    }
    throw new IllegalArgumentException("No reason has the code " + code);
  }
}
