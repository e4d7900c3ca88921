package io.cuttings.archive;

/**
 * Where a message was delivered; what names a delivery.
 *
 * @param mailbox the mailbox's name in the settings; {@code import} and {@code drop} for files
 * @param folder the IMAP folder; the folder or mbox file that an imported message lay in
 * @param uidValidity UIDVALIDITY of the folder (RFC 3501, 2.3.1.1); 0 where there is none
 * @param uid IMAP UID, POP3 UIDL, file name, or position in an mbox file
 */
public record Place(String mailbox, String folder, long uidValidity, String uid) {

  @Override
  public String toString() {
    return mailbox + ":" + folder + (uidValidity == 0 ? "" : "/" + uidValidity) + "#" + uid;
  }
}
