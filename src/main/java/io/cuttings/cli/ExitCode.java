package io.cuttings.cli;

/** What a command tells its caller. */
final class ExitCode {
  static final int DONE = 0;

  /** Finished, with findings or failures. */
  static final int FINDINGS = 1;

  /** Bad usage or configuration. */
  static final int USAGE = 2;

  private ExitCode() {}
}
