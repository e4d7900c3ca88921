package io.cuttings.cli;

import io.cuttings.search.ItemIndex;
import java.io.PrintWriter;

/** Brings the search index up to date for a command, with progress where it takes long. */
final class Indexing {
  private Indexing() {}

  /** Adds what the index lacks; returns how many issues that were. */
  static long catchUp(ItemIndex index, PrintWriter err) {
    try (Progress progress = Progress.ofMessages("index", index.behind(), err)) {
      return index.catchUp(issues -> progress.step());
    }
  }

  /** Makes the index anew; returns how many issues it took. */
  static long rebuild(ItemIndex index, PrintWriter err) {
    try (Progress progress = Progress.ofMessages("index", index.issues(), err)) {
      return index.rebuild(issues -> progress.step());
    }
  }
}
