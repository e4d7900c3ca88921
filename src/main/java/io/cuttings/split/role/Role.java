package io.cuttings.split.role;

/** What a block is there for. */
public enum Role {
  /** The publication's name, the title, number and date. */
  MASTHEAD(true),
  /** A link to the issue on the web. */
  WEB(true),
  /** Why the mail came once more. */
  NOTICE(true),
  /** A list of what follows. */
  CONTENTS(true),
  /** Buttons to follow and share, requests for opinions and new readers. */
  SOCIAL(true),
  /** Asks to subscribe, to pay, to comment, to install. */
  INVITATION(true),
  /** Says goodbye and signs the issue. */
  CLOSING(true),
  /** An advertisement in one block. */
  ADVERT(true),
  /** A line of few words between a section's heading and its first item. */
  STRAPLINE(true),
  /** Says what a picture shows and whose it is. */
  CAPTION(true),
  /** A line of a record that says when, of which kind or under which number. */
  FIELD(true),
  /** Figures of a table, as of markets. */
  FIGURES(true),
  /** Who sends this and how to leave. */
  FOOTER(true),
  /** What the user's settings of the publication drop. */
  DROPPED(true),
  /** Heads what somebody paid for. */
  SPONSOR(false),
  /** Says of the item that it stands in that somebody paid for it. */
  PAID(false),
  /** A link that leads on to the page of the item above. */
  BUTTON(false),
  /** Heads a section. */
  SECTION(false),
  /** Begins an item, with its title or without. */
  START(false),
  /** Everything else that belongs to an item. */
  BODY(false);

  private final boolean isNoise;

  Role(boolean isNoise) {
    this.isNoise = isNoise;
  }

  /** Whether no item holds it. */
  public boolean isNoise() {
    return isNoise;
  }
}
