package io.cuttings.cli;

import io.cuttings.CuttingsException;

/** Whoever read standard output has what it wanted, as {@code head} does: no failure of ours. */
final class ReaderGoneException extends CuttingsException {
  private static final long serialVersionUID = 1L;

  ReaderGoneException(String why) {
    super("Cannot write to standard output: " + why);
  }
}
