package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that the server has and the archive has not, or the other way round.
 *
 * @param archiveKey null where the archive has not got it
 * @param title of its issue, or its subject on the server; null where there is none
 * @param since when it was missed on the server first; null where it is there
 * @param reason why it was refused; null where it was not
 */
public record Difference(
    Kind kind,
    String uid,
    @Nullable ArchiveKey archiveKey,
    @Nullable String title,
    @Nullable Instant since,
    @Nullable String reason) {

  /** What differs. */
  public enum Kind {
    MISSING,
    REFUSED,
    GONE
  }

  static Difference missing(String uid) {
    return new Difference(Kind.MISSING, uid, null, null, null, null);
  }

  Difference titled(@Nullable String subject) {
    return new Difference(kind, uid, archiveKey, subject, since, reason);
  }

  static Difference refused(String uid, String reason) {
    return new Difference(Kind.REFUSED, uid, null, null, null, reason);
  }
}
