package io.cuttings.importing;

/**
 * What became of the mails that were read; each is counted once.
 *
 * @param archived that the archive did not hold before
 * @param known that it held, or that came before in the same import
 * @param refused mails, or what lay in a mail's place
 * @param passedOver files that are no mail and are not named as mail is; not read
 */
public record Counts(long archived, long known, long refused, long passedOver) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  public long read() {
    return archived + known + refused;
  }

  Counts plus(Counts more) {
    return new Counts(
        archived + more.archived,
        known + more.known,
        refused + more.refused,
        passedOver + more.passedOver);
  }
}
