package io.cuttings.web.http;

import io.cuttings.archive.ArchiveKey;
import java.util.regex.Pattern;

/** The names that stand in addresses, checked. */
public final class Names {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

  private Names() {}

  /**
   * An archive key.
   *
   * @param what it names, such as "An issue"
   * @throws RefusedException where it is none
   */
  public static ArchiveKey key(String what, String written) {
    if (!KEY.matcher(written).matches()) {
      throw RefusedException.badRequest(what + " is named by 64 hexadecimal digits.");
    }
    return new ArchiveKey(written);
  }

  /**
   * The id of an item or of a story.
   *
   * @param what it names, such as "A story"
   * @throws RefusedException where it is none
   */
  public static String id(String what, String written) {
    if (!ID.matcher(written).matches()) {
      throw RefusedException.badRequest(what + " is named by 24 hexadecimal digits.");
    }
    return written;
  }
}
