package io.cuttings.mailfile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Octets up to a limit; beyond it they are only counted. */
final class Collected {
  private final int limit;
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private long size;

  Collected(int limit) {
    this.limit = limit;
  }

  void add(byte[] more) {
    size += more.length;
    if (size <= limit) {
      octets.writeBytes(more);
    } else {
      octets.reset();
    }
  }

  /** The blank line between two messages is the mbox's. */
  void dropLastBlankLine() {
    byte[] all = octets.toByteArray();
    int end = all.length;
    if (end == 0 || all[end - 1] != '\n') {
      return;
    }
    int before = end >= 2 && all[end - 2] == '\r' ? end - 2 : end - 1;
    if (before > 0 && all[before - 1] == '\n') {
      octets.reset();
      octets.writeBytes(Arrays.copyOf(all, before));
      size -= end - before;
    }
  }

  long size() {
    return size;
  }

  /** Null where there were more than the limit. */
  byte @Nullable [] octets() {
    return size > limit ? null : octets.toByteArray();
  }
}
