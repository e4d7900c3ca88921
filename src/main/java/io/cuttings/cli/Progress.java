package io.cuttings.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far a long command is, how fast, and how long it will take: a bar on
 * a terminal, elsewhere a line for every thousand messages. Safe for many threads.
 */
final class Progress implements AutoCloseable {
  private static final int LINE_EVERY = 1000;

  private final String task;
  private final Pace pace;
  private final PrintWriter err;
  private final @Nullable ProgressBar bar;
  private long done;

  private Progress(String task, Pace pace, PrintWriter err, @Nullable ProgressBar bar) {
    this.task = task;
    this.pace = pace;
    this.err = err;
    this.bar = bar;
  }

  /**
   * Starts at nothing done.
   *
   * @param total number of messages; -1 where it is not known
   */
  static Progress ofMessages(String task, long total, PrintWriter err) {
    Pace pace = Pace.ofMessages(total, System.nanoTime());
    return new Progress(task, pace, err, isTerminal() ? bar(task, " messages", 1, total, 0) : null);
  }

  /**
   * Its measure is octets, by {@link #advance}.
   *
   * @param total number of octets; -1 where it is not known
   * @param start how many octets were done before, in no time
   */
  static Progress ofOctets(String task, long total, long start, PrintWriter err) {
    Pace pace = Pace.ofOctets(total, start, System.nanoTime());
    return new Progress(
        task, pace, err, isTerminal() ? bar(task, " MB", 1_000_000, total, start) : null);
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

  private static ProgressBar bar(String task, String unit, long size, long total, long start) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(unit, size)
        .startsFrom(start, Duration.ZERO)
        .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(System.err, true)))
        .showSpeed()
        .build();
  }

  /** One message more is done. */
  synchronized void step() {
    advance(1, done + 1);
  }

  /** So many messages more are done, and the measure stands at this position. */
  synchronized void advance(long messages, long position) {
    long before = done;
    done += messages;
    if (bar != null) {
      bar.stepTo(position);
    } else if (done / LINE_EVERY > before / LINE_EVERY) {
      err.println(task + ": " + pace.at(done, position, System.nanoTime()));
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
