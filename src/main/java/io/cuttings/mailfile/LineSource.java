package io.cuttings.mailfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Octets line by line, of which some can be looked at before, or put back. One thread. */
final class LineSource {
  /** Lines are handled in pieces of this size: what is no mbox may have no line ends. */
  private static final int LONGEST_PIECE = 1024 * 1024;

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final Deque<ByteArrayInputStream> putBack = new ArrayDeque<>();
  private byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private long position;

  /**
   * @param position that the first octet has for the caller
   */
  LineSource(InputStream in, long position) {
    this.in = in;
    this.position = position;
  }

  /** Of the next octet. */
  long position() {
    return position;
  }

  /** The next line with its end; empty at the end of the octets. */
  byte[] line() throws IOException {
    int length = lineLength(LONGEST_PIECE);
    byte[] line = Arrays.copyOfRange(buffer, start, start + length);
    start += length;
    position += length;
    return line;
  }

  private int lineLength(int most) throws IOException {
    int length = 0;
    while (length < most) {
      if (start + length == end && !fill(length + 1)) {
        return length;
      }
      if (buffer[start + length++] == '\n') {
        return length;
      }
    }
    return length;
  }

  /** Up to so many of the next octets, which stay to be read. */
  byte[] peek(int count) throws IOException {
    while (end - start < count && fill(count)) {
      // until they are there, or the end is
    }
    return Arrays.copyOfRange(buffer, start, Math.min(end, start + count));
  }

  /** Gets more octets; false at the end. */
  private boolean fill(int wanted) throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (wanted > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(wanted, 2 * buffer.length));
    }
    while (!putBack.isEmpty()) {
      int count = putBack.element().read(buffer, end, buffer.length - end);
      if (count > 0) {
        end += count;
        return true;
      }
      putBack.remove();
    }
    int count = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, count);
    return count > 0;
  }

  /** Moves up to so many octets; returns how many there were. */
  long moveTo(Collected target, long count) throws IOException {
    long moved = 0;
    while (moved < count && (start < end || fill(1))) {
      int some = (int) Math.min(count - moved, end - start);
      target.add(buffer, start, some);
      start += some;
      moved += some;
    }
    position += moved;
    return moved;
  }

  /** These octets, which were the last to be read, come next. */
  void putBack(byte[] octets) {
    putBack.push(new ByteArrayInputStream(Arrays.copyOfRange(buffer, start, end)));
    putBack.push(new ByteArrayInputStream(octets));
    start = 0;
    end = 0;
    position -= octets.length;
  }
}
