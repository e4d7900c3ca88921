package io.cuttings.mailfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The {@code >} that an mbox puts in front of lines that begin with "From ". */
final class MboxQuoting {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private MboxQuoting() {}

  /** Takes one {@code >} off each line that has so many of them, or fewer, before "From ". */
  static byte[] undone(byte[] octets, int most) {
    int to = 0;
    int start = 0;
    while (start < octets.length) {
      int marks = marks(octets, start);
      int from = marks > 0 && marks <= most && isFrom(octets, start + marks) ? start + 1 : start;
      int end = lineEnd(octets, start);
      if (from != to) {
        System.arraycopy(octets, from, octets, to, end - from);
      }
      to += end - from;
      start = end;
    }
    return to == octets.length ? octets : Arrays.copyOf(octets, to);
  }

  private static int marks(byte[] octets, int start) {
    int at = start;
    while (at < octets.length && octets[at] == '>') {
      at++;
    }
    return at - start;
  }

  private static boolean isFrom(byte[] octets, int at) {
    return at + FROM.length <= octets.length
        && Arrays.equals(octets, at, at + FROM.length, FROM, 0, FROM.length);
  }

  private static int lineEnd(byte[] octets, int start) {
    int end = start;
    while (end < octets.length && octets[end] != '\n') {
      end++;
    }
    return Math.min(octets.length, end + 1);
  }

  /** Whether a line from there on begins with "From ": then nothing was quoted. */
  static boolean hasBareFrom(byte[] octets, int from) {
    int start = from;
    while (start < octets.length) {
      if (isFrom(octets, start)) {
        return true;
      }
      start = lineEnd(octets, start);
    }
    return false;
  }
}
