package io.cuttings.archive;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A file of lines that is only ever appended to, and lasts. For several processes, which take turns
 * by a lock file; the lock (POSIX) falls when any descriptor of its file is closed, so in a process
 * one thread appends at a time.
 */
public final class Journal {
  private final Path file;
  private final Path lockFile;

  public Journal(Path file, Path lockFile) {
    this.file = file;
    this.lockFile = lockFile;
  }

  /** Adds whole lines; they are on the disk on return. */
  public synchronized void append(byte[] lines) throws IOException {
    Durable.createFolder(file.toAbsolutePath().getParent());
    try (FileChannel turn = FileChannel.open(lockFile, CREATE, WRITE)) {
      lock(turn);
      boolean isNew = !Files.exists(file);
      write(lines);
      if (isNew) {
        Durable.forceFolder(file.toAbsolutePath().getParent());
      }
    }
  }

  /** Waits for the other processes; the lock falls with the channel. */
  private static void lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        channel.lock();
        return;
      } catch (OverlappingFileLockException e) {
        // another instance in this process holds it, for as long as a write takes
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
      }
    }
  }

  private void write(byte[] lines) throws IOException {
    var octets = ByteBuffer.allocate(lines.length + 1);
    if (endsInMidLine()) {
      octets.put((byte) '\n'); // a crash has torn the last line: ours must not be drawn into it
    }
    octets.put(lines).flip();
    try (FileChannel journal = FileChannel.open(file, CREATE, APPEND)) {
      while (octets.hasRemaining()) {
        journal.write(octets);
      }
      journal.force(false);
    }
  }

  private boolean endsInMidLine() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel journal = FileChannel.open(file)) {
      long size = journal.size();
      var last = ByteBuffer.allocate(1);
      return size > 0 && journal.read(last, size - 1) == 1 && last.get(0) != '\n';
    }
  }
}
