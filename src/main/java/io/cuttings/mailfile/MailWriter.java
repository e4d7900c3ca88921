package io.cuttings.mailfile;

import io.cuttings.CuttingsException;
import io.cuttings.archive.RawMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes raw messages to a folder, in a form that ordinary mail programs read. One thread. */
public final class MailWriter implements AutoCloseable {
  /** The time in an mbox's "From " line is asctime's, in UTC (RFC 4155, appendix A). */
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final Path folder;
  private final Format format;
  private final OutputStream mbox;

  private MailWriter(Path folder, Format format, OutputStream mbox) {
    this.folder = folder;
    this.format = format;
    this.mbox = mbox;
  }

  /** How the messages lie in the folder. */
  public enum Format {
    /** A file a message, named by its key. */
    EML,
    /** One file, messages.mbox, quoted as mboxrd does it. */
    MBOX,
    /** A Maildir, all messages new. */
    MAILDIR
  }

  /**
   * Starts to write.
   *
   * @param folder is made where it is missing, and must be empty
   */
  public static MailWriter open(Path folder, Format format) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw new CuttingsException("Cannot export to " + folder + ": it is not empty");
        }
      }
      if (format == Format.MAILDIR) {
        for (String name : new String[] {"cur", "new", "tmp"}) {
          Files.createDirectory(folder.resolve(name));
        }
      }
      OutputStream mbox =
          format == Format.MBOX
              ? new BufferedOutputStream(Files.newOutputStream(folder.resolve("messages.mbox")))
              : OutputStream.nullOutputStream();
      return new MailWriter(folder, format, mbox);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static CuttingsException failure(Path folder, IOException cause) {
    return new CuttingsException("Cannot export to " + folder + ": " + cause.getMessage(), cause);
  }

  /**
   * Writes one message.
   *
   * @param received when it was taken in first
   */
  public void write(RawMessage raw, Instant received) {
    try {
      switch (format) {
        case EML -> Files.write(folder.resolve(raw.key() + ".eml"), raw.octets());
        case MAILDIR ->
            Files.write(folder.resolve("new").resolve(name(raw, received)), raw.octets());
        case MBOX -> append(raw.octets(), received);
      }
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static String name(RawMessage raw, Instant received) {
    return received.getEpochSecond() + "." + raw.key() + ".cuttings";
  }

  private void append(byte[] octets, Instant received) throws IOException {
    mbox.write(FROM);
    mbox.write(
        ("MAILER-DAEMON " + ASCTIME.format(received) + "\n").getBytes(StandardCharsets.US_ASCII));
    int start = 0;
    while (start < octets.length) {
      int end = lineEnd(octets, start);
      if (isQuotable(octets, start)) {
        mbox.write('>');
      }
      mbox.write(octets, start, end - start);
      start = end;
    }
    boolean isEnded = octets.length > 0 && octets[octets.length - 1] == '\n';
    mbox.write((isEnded ? "\n" : "\n\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static int lineEnd(byte[] octets, int start) {
    int end = start;
    while (end < octets.length && octets[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, octets.length);
  }

  /** A line of any number of ">" and then "From " gets one ">" more, and loses it when read. */
  private static boolean isQuotable(byte[] octets, int start) {
    int at = start;
    while (at < octets.length && octets[at] == '>') {
      at++;
    }
    for (int i = 0; i < FROM.length; i++) {
      if (at + i >= octets.length || octets[at + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      mbox.close();
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }
}
