package io.cuttings.mailfile;

import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;

/** What was found at a place in the files: a mail, something that is refused, or no mail at all. */
public sealed interface MailFileEntry {

  Place place();

  /** How far its file is read with it. */
  Mark mark();

  /** A message with its octets as on disk, out of an mbox without the mbox's own quoting. */
  record Mail(Place place, RawMessage message, Mark mark) implements MailFileEntry {}

  /**
   * Something that is not imported.
   *
   * @param where the file, and in an mbox the octet and the number of the entry
   * @param reason a sentence
   */
  record Refused(Place place, String where, String reason, Mark mark) implements MailFileEntry {}

  /** A file that lay beside the mail in a folder, and neither is mail nor is named as mail is. */
  record PassedOver(Place place, Mark mark) implements MailFileEntry {}
}
