package io.cuttings.mailfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Octets up to a limit; beyond it they are only counted. They lie in pieces, so that a large
 * message is copied once and not at each growth.
 */
final class Collected {
  private static final int PIECE = 64 * 1024;

  private final long limit;
  private List<byte[]> pieces = new ArrayList<>();
  private int usedOfLast = PIECE;
  private long size;

  Collected(long limit) {
    this.limit = limit;
  }

  void add(byte[] more) {
    add(more, 0, more.length);
  }

  void add(byte[] more, int start, int length) {
    size += length;
    if (size > limit) {
      pieces = new ArrayList<>();
      usedOfLast = PIECE;
      return;
    }
    int at = start;
    while (at < start + length) {
      if (usedOfLast == PIECE) {
        pieces.add(new byte[PIECE]);
        usedOfLast = 0;
      }
      int count = Math.min(PIECE - usedOfLast, start + length - at);
      System.arraycopy(more, at, pieces.get(pieces.size() - 1), usedOfLast, count);
      usedOfLast += count;
      at += count;
    }
  }

  long size() {
    return size;
  }

  /** Null where there were more than the limit. */
  byte @Nullable [] octets() {
    if (size > limit) {
      return null;
    }
    byte[] all = new byte[(int) size];
    int at = 0;
    for (byte[] piece : pieces) {
      int count = Math.min(PIECE, all.length - at);
      System.arraycopy(piece, 0, all, at, count);
      at += count;
    }
    return all;
  }

  /** Adds what another has collected. */
  void addAll(Collected other) {
    if (other.size > other.limit) {
      size += other.size;
      pieces = new ArrayList<>();
      usedOfLast = PIECE;
      return;
    }
    long left = other.size;
    for (byte[] piece : other.pieces) {
      int count = (int) Math.min(PIECE, left);
      add(piece, 0, count);
      left -= count;
    }
  }
}
