package io.cuttings;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real newsletters that stand beside some checkouts, with the program that scores. */
public final class Corpus {
  public static final Path FOLDER = Path.of("../shared/corpus");

  private Corpus() {}

  /** Skips the test where there is no corpus or nothing to score it with. */
  public static void assumeItCanBeScored() throws InterruptedException {
    assumeTrue(Files.isDirectory(FOLDER), "There is no corpus at " + FOLDER);
    assumeTrue(canRunPython(), "There is no python3 to score with");
  }

  private static boolean canRunPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
