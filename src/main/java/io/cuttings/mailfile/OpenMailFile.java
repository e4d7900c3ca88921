package io.cuttings.mailfile;

import io.cuttings.CuttingsException;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that is being read, and how far. One thread. */
final class OpenMailFile implements AutoCloseable {
  private final MailFile file;
  private final long identity;
  private @Nullable OpenFile octets;
  private @Nullable MboxReader mbox;

  OpenMailFile(MailFile file, long identity) {
    this.file = file;
    this.identity = identity;
  }

  MailFile file() {
    return file;
  }

  long identity() {
    return identity;
  }

  OpenFile open(long from) throws IOException {
    OpenFile opened =
        file.isStandardInput() ? OpenFile.open(System.in) : OpenFile.open(file.path(), from);
    octets = opened;
    return opened;
  }

  /**
   * From now on its messages are read one by one.
   *
   * @param from where an earlier reading ended; null for the beginning
   */
  void readAsMbox(@Nullable Mark from, MailFileLimits limits, MboxDialect dialect)
      throws IOException {
    if (octets != null) {
      long position = from == null ? 0 : from.position();
      long before = from == null ? 0 : from.number();
      mbox = new MboxReader(octets.content(), position, before, limits, dialect);
    }
  }

  Optional<MboxReader.Entry> readEntry() throws IOException {
    return mbox == null ? Optional.empty() : mbox.read();
  }

  MailFileEntry entry(MboxReader.Entry read, String tooLarge) {
    Mark mark = new Mark(identity, read.next(), read.number(), read.isLast());
    byte[] message = read.octets();
    String objection =
        message == null ? tooLarge : MailShape.objection(message).orElse(/* other= */ "");
    if (message == null || !objection.isEmpty()) {
      return refused(read.position(), objection, mark);
    }
    return new MailFileEntry.Mail(
        file.place(read.position(), Labels.of(message)), RawMessage.of(message), mark);
  }

  private MailFileEntry refused(long position, String reason, Mark mark) {
    String where = file.path() + ", octet " + position + " (entry " + mark.number() + ")";
    return new MailFileEntry.Refused(file.place(position, List.of()), where, reason, mark);
  }

  /** The rest of the file is refused, or all of it. */
  MailFileEntry refused(String reason) {
    if (mbox != null) {
      return refused(mbox.position(), reason, new Mark(identity, 0, mbox.number(), true));
    }
    return new MailFileEntry.Refused(file.place(), file.path().toString(), reason, end());
  }

  /** The mark behind a file that is one message. */
  Mark end() {
    return new Mark(identity, 0, 0, true);
  }

  long octetsRead() {
    return octets == null ? 0 : octets.octetsRead();
  }

  @Override
  public void close() {
    try {
      if (octets != null) {
        octets.close();
      }
    } catch (IOException e) {
      throw new CuttingsException("Cannot close " + file.path() + ": " + e.getMessage(), e);
    }
  }
}
