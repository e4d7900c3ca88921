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
  static Progress ofMessages(String task, long total, PrintWriter err) {
    return new Progress(task, err, isTerminal() ? bar(task, " messages", 1, total) : null);
  }

  /** Starts at nothing done; the bar shows octets, by {@link #at}. */
  static Progress ofOctets(String task, long total, PrintWriter err) {
    return new Progress(task, err, isTerminal() ? bar(task, " MB", 1_000_000, total) : null);
  }

  /** From Java 22 on a console exists without a terminal as well, and can be asked. */
  @SuppressWarnings("SystemConsoleNull") // it is the answer of Java 17 to 21
  static boolean isTerminal() {
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

  private static ProgressBar bar(String task, String unit, long size, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(unit, size)
        .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true)))
        .showSpeed()
        .build();
  }

  /** One message more is done. */
  synchronized void step() {
    at(done + 1);
  }

  /** One message more is done, and the bar stands at this position. */
  synchronized void at(long position) {
    done++;
    if (bar != null) {
      bar.stepTo(position);
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
