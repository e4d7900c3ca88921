package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.camel.WrongRouteException;
import io.cuttings.settings.WrongSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence why a command failed; the log has the cause in full. */
final class Sentences implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof ReaderGoneException) {
      return ExitCode.DONE;
    }
    line.getErr().println(sentence(failure));
    if (failure instanceof WrongSettingException) {
      return ExitCode.USAGE; // and no log in a home that may be the wrong one
    }
    LOG.error("The command failed", failure);
    return failure instanceof WrongRouteException ? ExitCode.USAGE : ExitCode.FINDINGS;
  }

  static String sentence(Throwable failure) {
    if (failure instanceof CuttingsException) {
      return failure.getMessage();
    }
    return "Cannot go on: " + reason(failure) + " (--debug shows more)";
  }

  /** The first line of what the innermost cause says. */
  static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return said.lines().findFirst().orElse("");
  }
}
