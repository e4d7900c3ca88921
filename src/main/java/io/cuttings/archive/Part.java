package io.cuttings.archive;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the 256 parts of a library: the messages whose keys begin with the same two digits. What
 * is too much to be compared at once is compared part by part.
 */
public record Part(int number) {
  public static final int COUNT = 256;

  public Part {
    if (number < 0 || number >= COUNT) {
      throw new IllegalArgumentException("There is no part " + number);
    }
  }

  public static List<Part> all() {
    return IntStream.range(0, COUNT).mapToObj(Part::new).toList();
  }

  public static Part of(ArchiveKey key) {
    return new Part(HexFormat.fromHexDigits(key.value(), 0, 2));
  }

  /** The digits with which the keys begin; no key is less than that. */
  public String digits() {
    return HexFormat.of().toHexDigits((byte) number);
  }

  /** What is greater than every key of this part, and no greater than those of the next. */
  public String end() {
    return number == COUNT - 1 ? "g" : new Part(number + 1).digits();
  }
}
