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
import java.nio.file.Path;

/**
 * One daemon a home, one replay and one verification: a lock that the system holds for a process
 * and takes back when it ends, however it ends. The file stays, with the process id of the last
 * holder. Other commands take none.
 */
public final class HomeLock implements AutoCloseable {
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
      if (!isFree(channel)) {
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

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // a daemon of this very process
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
