package io.cuttings.settings;

/** What happens in the mailbox to a message that is safe in the archive. */
public enum AfterArchive {
  KEEP,
  SEEN,
  MOVE,
  DELETE
}
