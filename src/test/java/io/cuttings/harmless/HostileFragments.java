package io.cuttings.harmless;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What mail has been used for to run, load, send, cover or lead away, a fragment a line. RUN stands
 * for a script, TRAP for the address of a server that must not be asked.
 */
public final class HostileFragments {
  private static final Path FILE = Path.of("src/test/resources/harmless/hostile.txt");

  /** Leaves a mark on the window that it runs in, which the frame's own and the page's may be. */
  private static final String RUN = "top.ran=1;window.ran=1;document.title='ran';alert(1)";

  private HostileFragments() {}

  /** Each aimed at a server of the test. */
  public static List<String> aimedAt(String trap) {
    try {
      return Files.readAllLines(FILE).stream()
          .map(line -> line.replace("TRAP", trap).replace("RUN", RUN))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
