package io.cuttings.mailfile;

import io.cuttings.CuttingsException;
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
 * each also compressed with gzip or Zstandard; "-" is standard input. What a file holds is decided
 * by its octets. Nothing is passed over silently but hidden files: what is meant as mail and is
 * none is refused with a reason, and other files of a folder are counted. One thread; close it.
 */
public final class MailFiles implements Iterator<MailFileEntry>, AutoCloseable {
  private static final int FIRST_LINE = 1024;

  private final List<Path> paths;
  private final MailFileLimits limits;
  private final MboxDialect dialect;
  private final Bookmark bookmark;
  private final FileWalk walk;
  private long octetsOfClosedFiles;
  private @Nullable OpenMailFile open;
  private @Nullable MailFileEntry next;

  private MailFiles(
      List<Path> paths, MailFileLimits limits, MboxDialect dialect, Bookmark bookmark) {
    this.paths = paths;
    this.limits = limits;
    this.dialect = dialect;
    this.bookmark = bookmark;
    this.walk = new FileWalk(paths);
  }

  /**
   * The mails below these paths, in the order of the paths.
   *
   * @throws CuttingsException where a path does not exist
   */
  public static MailFiles open(List<Path> paths, MailFileLimits limits) {
    return open(paths, limits, MboxDialect.AUTO, Bookmark.none());
  }

  /**
   * Those mails below these paths that lie behind a bookmark.
   *
   * @throws CuttingsException where a path does not exist
   */
  public static MailFiles open(
      List<Path> paths, MailFileLimits limits, MboxDialect dialect, Bookmark bookmark) {
    for (Path path : paths) {
      if (!path.equals(MailFile.STANDARD_INPUT) && !Files.exists(path)) {
        throw new CuttingsException(
            "Cannot read mail from " + path + ": there is no such file or folder");
      }
    }
    return new MailFiles(List.copyOf(paths), limits, dialect, bookmark);
  }

  /** One path, with the default limits. */
  public static MailFiles open(Path path) {
    return open(List.of(path), MailFileLimits.defaults());
  }

  /** Octets of all files on disk; walks the folders. -1 where standard input is among them. */
  public long totalOctets() {
    long total = 0;
    FileWalk files = new FileWalk(paths);
    while (files.hasNext()) {
      MailFile file = files.next();
      if (file.isStandardInput()) {
        return -1;
      }
      total += file.path().toFile().length();
    }
    return total;
  }

  /** How many octets of the files on disk have been read so far, now or before the bookmark. */
  public long octetsRead() {
    return octetsOfClosedFiles + (open == null ? 0 : open.octetsRead());
  }

  @Override
  public boolean hasNext() {
    while (next == null && (open != null || walk.hasNext())) {
      next = open == null ? openNext(walk.next()) : nextOf(open);
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

  /** Null where there is nothing to be had of it before it is read on. */
  private @Nullable MailFileEntry openNext(MailFile file) {
    long identity = file.identity();
    if (bookmark.isFinished(identity)) {
      octetsOfClosedFiles += file.path().toFile().length();
      return null;
    }
    OpenMailFile opened = new OpenMailFile(file, identity);
    open = opened;
    try {
      return begin(opened);
    } catch (IOException e) {
      return unreadable(opened, e);
    }
  }

  private MailFileEntry unreadable(OpenMailFile file, IOException e) {
    closeFile();
    return file.refused("It cannot be read on: " + e.getMessage());
  }

  private @Nullable MailFileEntry begin(OpenMailFile opened) throws IOException {
    Mark mark = bookmark.in(opened.identity());
    OpenFile octets = opened.open(mark == null ? 0 : mark.position());
    if (!opened.file().isOneMessage() && MboxReader.isSeparator(firstLine(octets))) {
      opened.readAsMbox(mark, limits, dialect);
      return null;
    }
    try {
      return single(opened, octets);
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

  private MailFileEntry single(OpenMailFile file, OpenFile opened) throws IOException {
    Optional<String> objection = MailShape.objection(opened.peek(MailShape.HEAD));
    if (objection.isPresent()) {
      return file.file().isMeantAsMail()
          ? file.refused(objection.get())
          : new MailFileEntry.PassedOver(file.file().place(), file.end());
    }
    byte[] octets = opened.content().readNBytes(limits.maxMessageSize());
    return opened.content().read() < 0
        ? new MailFileEntry.Mail(file.file().place(), RawMessage.of(octets), file.end())
        : file.refused(tooLarge());
  }

  private String tooLarge() {
    return "It is larger than " + limits.maxMessageSize() + " octets";
  }

  private @Nullable MailFileEntry nextOf(OpenMailFile file) {
    try {
      Optional<MboxReader.Entry> entry = file.readEntry();
      if (entry.isEmpty() || entry.get().isLast()) {
        closeFile();
      }
      return entry.map(one -> file.entry(one, tooLarge())).orElse(null);
    } catch (IOException e) {
      return unreadable(file, e);
    }
  }

  private void closeFile() {
    if (open != null) {
      octetsOfClosedFiles += open.octetsRead();
      open.close();
    }
    open = null;
  }

  @Override
  public void close() {
    closeFile();
  }
}
