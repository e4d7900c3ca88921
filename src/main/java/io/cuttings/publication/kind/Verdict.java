package io.cuttings.publication.kind;

import org.jspecify.annotations.Nullable;

/**
 * What a message is, and why.
 *
 * @param reason for people: what in the message says so; null for a newsletter, which needs none
 */
public record Verdict(Kind kind, @Nullable String reason) {
  public static final Verdict NEWSLETTER = new Verdict(Kind.NEWSLETTER, null);

  /**
   * @throws IllegalArgumentException where a reason is missing, or given for a newsletter
   */
  public Verdict {
    if ((kind == Kind.NEWSLETTER) != (reason == null)) {
      throw new IllegalArgumentException("Only what is no newsletter has a reason: " + kind);
    }
  }

  public boolean isNewsletter() {
    return kind == Kind.NEWSLETTER;
  }
}
