package io.cuttings.archive;

import io.cuttings.CuttingsException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The raw messages of a home: {@code archive/messages/ab/<key>.eml.gz}, one gzip file a message,
 * written once. Everything else in a home can be rebuilt from here and the {@link Manifest}.
 *
 * <p>For any number of threads and processes. Nothing is locked: a file is written aside, forced to
 * the disk, and renamed to its key, so that two writers of one message leave the same file, and the
 * forces of concurrent callers overlap.
 */
public final class RawArchive {
  private static final String SUFFIX = ".eml.gz";
  private static final Pattern OBJECT = Pattern.compile("[0-9a-f]{64}\\.eml\\.gz");

  /** Whoever writes for longer than this has died. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(RawArchive.class);

  private final Path messages;
  private final Path temporary;

  private RawArchive(Path archive) {
    this.messages = archive.resolve("messages");
    this.temporary = archive.resolve("tmp");
  }

  /** Opens the archive of a home, and makes its folders where they are missing. */
  public static RawArchive open(Path home) {
    RawArchive archive = new RawArchive(home.resolve("archive"));
    try {
      archive.createFolders();
      archive.removeAbandoned(Instant.now().minus(ABANDONED));
      return archive;
    } catch (IOException | UncheckedIOException e) {
      throw new CuttingsException("Cannot open the archive in " + home + ": " + e.getMessage(), e);
    }
  }

  /** All 256 at once, so that no writer has to wait for a folder's own name to be durable. */
  private void createFolders() throws IOException {
    Durable.createFolder(temporary);
    Durable.createFolder(messages);
    for (Path folder : folders()) {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    }
    Durable.forceFolder(messages); // whoever made them may have died before
  }

  private void removeAbandoned(Instant before) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (lastModified(file).isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static Instant lastModified(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (NoSuchFileException e) {
      return Instant.MAX; // its writer has just renamed it
    }
  }

  /**
   * Archives a message; it is on the disk on return. A message that is there already is left alone,
   * unless its file is damaged.
   *
   * @return whether it was not in the archive before
   * @throws NoSpaceLeftException where the disk is full
   */
  public boolean put(RawMessage raw) {
    if (!ArchiveKey.of(raw.octets()).equals(raw.key())) {
      throw new IllegalArgumentException("The octets of " + raw + " have another key");
    }
    Path object = object(raw.key());
    try {
      boolean isNew = !isSound(object, raw.key());
      if (isNew) {
        write(raw, object);
      }
      // also for a known message: its writer may not have come this far yet
      Durable.forceFolder(object.getParent());
      return isNew;
    } catch (IOException e) {
      String what = "archive " + raw.key();
      throw NoSpaceLeftException.explain(what, messages, raw.octets().length, e);
    }
  }

  private static boolean isSound(Path object, ArchiveKey key) throws IOException {
    try {
      read(object, key);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (DamagedObjectException e) {
      LOG.warn("An object of the archive is damaged and is written anew: {}", object);
      return false;
    }
  }

  private void write(RawMessage raw, Path object) throws IOException {
    Path file = Files.createTempFile(temporary, raw.key().value().substring(0, 16), ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        ByteBuffer compressed = ByteBuffer.wrap(Gzip.compress(raw.octets()));
        while (compressed.hasRemaining()) {
          channel.write(compressed);
        }
        channel.force(true);
      }
      Files.move(file, object, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * The message of this key, its octets checked against the key.
   *
   * @throws DamagedObjectException where the file no longer holds them
   * @throws CuttingsException where the archive has no such message, or cannot be read
   */
  public RawMessage get(ArchiveKey key) {
    Path object = object(key);
    try {
      return read(object, key);
    } catch (NoSuchFileException e) {
      throw new CuttingsException("Cannot read " + key + ": the archive has no " + object, e);
    } catch (IOException e) {
      throw new CuttingsException("Cannot read " + key + ": " + e.getMessage(), e);
    }
  }

  private static RawMessage read(Path object, ArchiveKey key) throws IOException {
    RawMessage raw;
    try (InputStream file = Files.newInputStream(object)) {
      raw = RawMessage.of(Gzip.expand(file));
    } catch (ZipException | EOFException e) {
      throw damaged(object, key, String.valueOf(e.getMessage()), e);
    }
    if (!raw.key().equals(key)) {
      throw damaged(object, key, "its octets have the key " + raw.key(), null);
    }
    return raw;
  }

  private static DamagedObjectException damaged(
      Path object, ArchiveKey key, String why, @Nullable Exception cause) {
    return new DamagedObjectException(
        "Cannot read " + key + ": " + object + " is damaged (" + why + ")", cause);
  }

  public boolean contains(ArchiveKey key) {
    return Files.isRegularFile(object(key));
  }

  /** When the message of this key was written. */
  public Instant archived(ArchiveKey key) {
    try {
      return Files.getLastModifiedTime(object(key)).toInstant();
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the time of " + key + ": " + e.getMessage(), e);
    }
  }

  /** The keys of all messages in ascending order, read folder by folder as the stream is used. */
  public Stream<ArchiveKey> keys() {
    return files().filter(RawArchive::isObject).map(RawArchive::key);
  }

  /**
   * The keys of all messages that begin with these digits, in ascending order.
   *
   * @param digits two or more hexadecimal digits in lower case
   */
  public List<ArchiveKey> keysBeginningWith(String digits) {
    return list(messages.resolve(digits.substring(0, 2))).stream()
        .filter(RawArchive::isObject)
        .map(RawArchive::key)
        .filter(key -> key.value().startsWith(digits))
        .toList();
  }

  /** Everything in the folder of messages and in its folders, in ascending order. */
  Stream<Path> files() {
    Set<Path> folders = Set.copyOf(folders());
    return list(messages).stream()
        .flatMap(path -> folders.contains(path) ? list(path).stream() : Stream.of(path));
  }

  /** Everything in the folder of a part, in ascending order. */
  List<Path> files(Part part) {
    return list(messages.resolve(part.digits()));
  }

  /** Everything beside the folders of the parts. */
  List<Path> strays() {
    Set<Path> folders = Set.copyOf(folders());
    return list(messages).stream().filter(path -> !folders.contains(path)).toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new CuttingsException("Cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  static boolean isObject(Path file) {
    String name = file.getFileName().toString();
    String folder = file.getParent().getFileName().toString();
    return OBJECT.matcher(name).matches() && name.startsWith(folder);
  }

  static ArchiveKey key(Path object) {
    String name = object.getFileName().toString();
    return new ArchiveKey(name.substring(0, name.length() - SUFFIX.length()));
  }

  private List<Path> folders() {
    return IntStream.range(0, 256)
        .mapToObj(i -> messages.resolve(String.format(Locale.ROOT, "%02x", i)))
        .toList();
  }

  private Path object(ArchiveKey key) {
    return messages.resolve(key.value().substring(0, 2)).resolve(key + SUFFIX);
  }
}
