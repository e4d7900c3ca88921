package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.camel.Daemon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The demo's home: a folder of the user's choice, or a temporary one that is deleted at the end,
 * also where Ctrl-C is the end.
 */
final class DemoHome implements AutoCloseable {
  private final Path folder;
  private final boolean isTemporary;

  private DemoHome(Path folder, boolean isTemporary) {
    this.folder = folder;
    this.isTemporary = isTemporary;
  }

  static DemoHome open(@Nullable Path chosen) {
    if (chosen != null) {
      return new DemoHome(chosen, false);
    }
    try {
      return new DemoHome(Files.createTempDirectory("cuttings-demo"), true);
    } catch (IOException e) {
      throw new CuttingsException("Cannot make a temporary folder: " + e.getMessage(), e);
    }
  }

  Path folder() {
    return folder;
  }

  /** On a signal the daemon closes first: it still writes to the home while it does. */
  void closeAfter(Daemon daemon) {
    Thread atExit =
        new Thread(
            () -> {
              daemon.close();
              close();
            },
            "end of the demo");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  @Override
  public synchronized void close() {
    if (!isTemporary || !Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CuttingsException("Cannot delete all of " + folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return folder + (isTemporary ? " (deleted at the end)" : "");
  }
}
