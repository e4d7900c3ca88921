package io.cuttings.mailfile;

import io.cuttings.CuttingsException;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mails in files and folders, one at a time, in a stable order: .eml files, Maildirs, mboxes,
 * each also compressed with gzip or Zstandard. What a file holds is decided by its octets. Nothing
 * is passed over silently but hidden files: what is meant as mail and is none is refused with a
 * reason, and other files of a folder are counted. One thread; close it.
 */
public final class MailFiles implements Iterator<MailFileEntry>, AutoCloseable {
  private static final int FIRST_LINE = 1024;

  private final List<Path> paths;
  private final MailFileLimits limits;
  private final FileWalk walk;
  private long octetsOfClosedFiles;
  private @Nullable MailFile file;
  private @Nullable OpenFile open;
  private @Nullable MboxReader mbox;
  private @Nullable MailFileEntry next;

  private MailFiles(List<Path> paths, MailFileLimits limits) {
    this.paths = paths;
    this.limits = limits;
    this.walk = new FileWalk(paths);
  }

  /**
   * The mails below these paths, in the order of the paths.
   *
   * @throws CuttingsException where a path does not exist
   */
  public static MailFiles open(List<Path> paths, MailFileLimits limits) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new CuttingsException(
            "Cannot read mail from " + path + ": there is no such file or folder");
      }
    }
    return new MailFiles(List.copyOf(paths), limits);
  }

  /** One path, with the default limits. */
  public static MailFiles open(Path path) {
    return open(List.of(path), MailFileLimits.defaults());
  }

  /** Octets of all files on disk; walks the folders. For a progress bar. */
  public long totalOctets() {
    long total = 0;
    FileWalk files = new FileWalk(paths);
    while (files.hasNext()) {
      total += files.next().path().toFile().length();
    }
    return total;
  }

  /** How many octets of the files on disk have been read so far. */
  public long octetsRead() {
    return octetsOfClosedFiles + (open == null ? 0 : open.octetsRead());
  }

  @Override
  public boolean hasNext() {
    while (next == null && (open != null || walk.hasNext())) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public MailFileEntry next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    MailFileEntry entry = next;
    next = null;
    return entry;
  }

  /** Null where the open mbox has no further message. */
  private @Nullable MailFileEntry advance() {
    MailFile current = file == null ? walk.next() : file;
    file = current;
    try {
      return mbox == null ? openNext(current) : nextOf(current, mbox);
    } catch (IOException e) {
      closeFile();
      return new MailFileEntry.Refused(current.place(), "It cannot be read on: " + e.getMessage());
    }
  }

  private @Nullable MailFileEntry openNext(MailFile current) throws IOException {
    OpenFile opened = OpenFile.open(current.path());
    open = opened;
    if (!current.isOneMessage() && MboxReader.isSeparator(firstLine(opened))) {
      mbox = new MboxReader(opened.content(), limits);
      return null;
    }
    try {
      return single(current, opened);
    } finally {
      closeFile();
    }
  }

  private static byte[] firstLine(OpenFile opened) throws IOException {
    byte[] head = opened.peek(FIRST_LINE);
    int end = 0;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return Arrays.copyOf(head, end);
  }

  private MailFileEntry single(MailFile current, OpenFile opened) throws IOException {
    Optional<String> objection = MailShape.objection(opened.peek(MailShape.HEAD));
    if (objection.isPresent()) {
      return current.isMeantAsMail()
          ? new MailFileEntry.Refused(current.place(), objection.get())
          : new MailFileEntry.PassedOver(current.place());
    }
    byte[] octets = opened.content().readNBytes(limits.maxMessageSize());
    return opened.content().read() < 0
        ? new MailFileEntry.Mail(current.place(), RawMessage.of(octets))
        : tooLarge(current.place());
  }

  private MailFileEntry tooLarge(Place place) {
    return new MailFileEntry.Refused(
        place, "It is larger than " + limits.maxMessageSize() + " octets");
  }

  private @Nullable MailFileEntry nextOf(MailFile current, MboxReader reader) throws IOException {
    Optional<MboxReader.Entry> entry = reader.read();
    if (entry.isEmpty()) {
      closeFile();
      return null;
    }
    Place place = current.place(entry.get().position());
    byte[] octets = entry.get().octets();
    if (octets == null) {
      return tooLarge(place);
    }
    Optional<String> objection = MailShape.objection(octets);
    return objection.isPresent()
        ? new MailFileEntry.Refused(place, objection.get())
        : new MailFileEntry.Mail(place, RawMessage.of(octets));
  }

  private void closeFile() {
    if (open != null) {
      octetsOfClosedFiles += open.octetsRead();
      try {
        open.close();
      } catch (IOException e) {
        throw new CuttingsException("Cannot close a mail file: " + e.getMessage(), e);
      }
    }
    open = null;
    mbox = null;
    file = null;
  }

  @Override
  public void close() {
    closeFile();
  }
}
