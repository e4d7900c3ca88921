package io.cuttings.mailfile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where an earlier reading was broken off: the files that it had finished, and how far it was in
 * the one that it had begun. Holds millions of files.
 */
public final class Bookmark {
  private final long[] finished;
  private final @Nullable Mark open;

  /**
   * @param finished the files' {@link Mark#file}, in any order
   * @param open in a file that was not finished; null where there is none
   */
  public Bookmark(long[] finished, @Nullable Mark open) {
    this.finished = finished.clone();
    this.open = open;
    Arrays.sort(this.finished);
  }

  /** Nothing was read before. */
  public static Bookmark none() {
    return new Bookmark(new long[0], null);
  }

  boolean isFinished(long file) {
    return file != FileIdentity.NONE && Arrays.binarySearch(finished, file) >= 0;
  }

  /** Null where the file is to be read from its beginning. */
  @Nullable Mark in(long file) {
    return open != null && open.file() == file && file != FileIdentity.NONE ? open : null;
  }
}
