package io.cuttings.ledger;

import java.time.Instant;
import java.util.Set;

/**
 * What a server has in a folder.
 *
 * @param uidValidity 0 where the protocol has none
 * @param uids of IMAP, or UIDLs of POP3
 * @param at when they were asked for, in whole milliseconds
 */
public record ServerListing(
    String mailbox, String folder, long uidValidity, Set<String> uids, Instant at) {

  public ServerListing {
    uids = Set.copyOf(uids);
  }
}
