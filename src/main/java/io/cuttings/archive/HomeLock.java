package io.cuttings.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.cuttings.CuttingsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * One daemon a home, one import, one replay and one verification: a lock that the system holds for
 * a process and takes back when it ends, however it ends. The file stays, with the process id of
 * the last holder. Other commands take none.
 */
public final class HomeLock implements AutoCloseable {
  private static final String IMPORT = "import.lock";
  private static final int ATTEMPTS = 5;

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the daemon's lock of a home.
   *
   * @throws CuttingsException where another daemon runs on it
   */
  public static HomeLock take(Path home) {
    return take(home, "daemon.lock", "Cannot start a daemon on " + home);
  }

  /**
   * Takes the lock for a replay in a home.
   *
   * @throws CuttingsException where another replay is under way in it
   */
  public static HomeLock takeForReplay(Path home) {
    return take(home, "replay.lock", "Cannot begin a replay in " + home);
  }

  /**
   * Takes the lock for a verification of a home.
   *
   * @throws CuttingsException where another one is under way
   */
  public static HomeLock takeForVerification(Path home) {
    return take(home, "verify.lock", "Cannot verify " + home);
  }

  /**
   * Takes the lock for an import into a home.
   *
   * @throws CuttingsException where another import is under way in it
   */
  public static HomeLock takeForImport(Path home) {
    return take(home, IMPORT, "Cannot begin an import into " + home);
  }

  /** Whether an import of another process is under way; not to be asked by one that imports. */
  public static boolean isImportUnderWay(Path home) {
    Path file = home.resolve(IMPORT);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
      return !isFree(channel);
    } catch (IOException e) {
      throw new CuttingsException("Cannot look at " + file + ": " + e.getMessage(), e);
    }
  }

  private static HomeLock take(Path home, String name, String refusal) {
    Path file = home.resolve(name);
    try {
      Durable.createFolder(home);
      return take(refusal, FileChannel.open(file, CREATE, READ, WRITE));
    } catch (IOException e) {
      throw new CuttingsException("Cannot lock " + file + ": " + e.getMessage(), e);
    }
  }

  private static HomeLock take(String refusal, FileChannel channel) throws IOException {
    boolean isTaken = false;
    try {
      if (!isFreeSoon(channel)) {
        throw new CuttingsException(refusal + ": process " + read(channel) + " runs one there");
      }
      channel.truncate(0);
      channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
      isTaken = true;
      return new HomeLock(channel);
    } finally {
      if (!isTaken) {
        channel.close();
      }
    }
  }

  /** Whoever only looks holds it for a moment. */
  private static boolean isFreeSoon(FileChannel channel) throws IOException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      if (isFree(channel)) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return isFree(channel);
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // a holder in this very process
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(32);
    channel.read(text, 0);
    return US_ASCII.decode(text.flip()).toString().strip();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CuttingsException("Cannot release the lock of the home: " + e.getMessage(), e);
    }
  }
}
