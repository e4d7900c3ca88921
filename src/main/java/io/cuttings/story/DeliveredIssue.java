package io.cuttings.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An issue as one message delivered it, with what tells whether another message delivered it too.
 *
 * @param messageId empty where the message has none
 * @param publication id of the publication
 * @param number null where the issue has none
 * @param sent when the message was sent; of a forward, later than the issue's date
 * @param contentDigest the same for the same content
 * @param sketch nearly the same for nearly the same content; empty where it says little
 */
public record DeliveredIssue(
    String archiveKey,
    String messageId,
    String publication,
    String title,
    @Nullable String number,
    Instant date,
    Instant sent,
    String contentDigest,
    String sketch)
    implements Comparable<DeliveredIssue> {

  /** So long after an issue its correction may come. */
  public static final Duration CORRECTION = Duration.ofDays(7);

  private static final double NEARLY_THE_SAME = 0.75;

  // does not depend on the arrival; a forward bears the date of the issue that it forwards, often
  // without the seconds, and was sent later
  private static final Comparator<DeliveredIssue> ORDER =
      Comparator.comparing(DeliveredIssue::sent)
          .thenComparing(DeliveredIssue::messageId)
          .thenComparing(DeliveredIssue::archiveKey);

  /** Whether it is the same issue: sent again, forwarded, or corrected. */
  boolean isSameAs(DeliveredIssue other) {
    return (!messageId.isEmpty() && messageId.equals(other.messageId))
        || contentDigest.equals(other.contentDigest)
        || isCorrectionOf(other);
  }

  /** The same number or title within days, and nearly the same content; whichever came first. */
  private boolean isCorrectionOf(DeliveredIssue other) {
    return publication.equals(other.publication)
        && Duration.between(date, other.date).abs().compareTo(CORRECTION) <= 0
        && isNamedAs(other)
        && IssueSketch.likeness(sketch, other.sketch) >= NEARLY_THE_SAME;
  }

  private boolean isNamedAs(DeliveredIssue other) {
    return (number != null && other.number != null)
        ? number.equals(other.number)
        : Words.of(title).equals(Words.of(other.title));
  }

  @Override
  public int compareTo(DeliveredIssue other) {
    return ORDER.compare(this, other);
  }
}
