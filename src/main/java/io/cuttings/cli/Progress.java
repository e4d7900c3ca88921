package io.cuttings.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far a long command is: a bar on a terminal, elsewhere a line for
 * every thousand messages. Safe for many threads.
 */
final class Progress implements AutoCloseable {
  private static final int LINE_EVERY = 1000;

  private final String task;
  private final PrintWriter err;
  private final @Nullable ProgressBar bar;
  private long done;

  private Progress(String task, PrintWriter err, @Nullable ProgressBar bar) {
    this.task = task;
    this.err = err;
    this.bar = bar;
  }

  /**
   * Starts at nothing done.
   *
   * @param total number of messages; -1 where it is not known
   */
  static Progress start(String task, long total, PrintWriter err) {
    return new Progress(task, err, isTerminal() ? bar(task, total) : null);
  }

  /** From Java 22 on a console exists without a terminal as well, and can be asked. */
  @SuppressWarnings("SystemConsoleNull") // it is the answer of Java 17 to 21
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static ProgressBar bar(String task, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(" messages", 1)
        .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true)))
        .showSpeed()
        .build();
  }

  /** One message more is done. */
  synchronized void step() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (done % LINE_EVERY == 0) {
      err.println(task + ": " + done + " messages");
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
