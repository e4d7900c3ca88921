package io.cuttings.ledger;

/**
 * The ledger's sums. They balance: each delivery is the first of its message or not, and each
 * message is stored, dead or pending.
 *
 * @param deliveries arrivals
 * @param messages distinct messages among them: these deliveries were archived
 * @param stored messages that an issue came from, and whose last processing did not fail
 * @param dead messages whose last processing failed
 */
public record LedgerCounts(long deliveries, long messages, long stored, long dead) {

  /** Deliveries of a message that was in the archive already. */
  public long known() {
    return deliveries - messages;
  }

  /** Messages that no stage has finished or failed yet. */
  public long pending() {
    return messages - stored - dead;
  }
}
