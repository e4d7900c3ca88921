package io.cuttings.replay;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.RawArchive;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.Recogniser;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A message of the archive by the date of its issue.
 *
 * @param date null where the message cannot be read
 * @param publication its id; null for what is no newsletter or cannot be read
 */
public record DatedMessage(ArchiveKey key, @Nullable Instant date, @Nullable String publication) {

  /** By date, those without one last; by key where dates agree. */
  public static final Comparator<DatedMessage> ORDER =
      Comparator.comparing(DatedMessage::dateOrLast).thenComparing(DatedMessage::key);

  private Instant dateOrLast() {
    return date == null ? Instant.MAX : date;
  }

  /** Reads it from the octets, for a message that is not stored. */
  public static DatedMessage read(ArchiveKey key, RawArchive archive, Recogniser recogniser) {
    try {
      RecognisedMessage message = recogniser.recognise(new MessageParser().parse(archive.get(key)));
      boolean isIssue = message.verdict().isNewsletter();
      return new DatedMessage(key, message.date(), isIssue ? message.publication().id() : null);
    } catch (CuttingsException e) {
      return new DatedMessage(key, null, null); // ingest will say why, in a dead letter
    }
  }
}
