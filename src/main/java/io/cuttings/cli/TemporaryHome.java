package io.cuttings.cli;

import io.cuttings.CuttingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home that is deleted with all that is in it when the demo ends. */
record TemporaryHome(Path folder) implements AutoCloseable {

  static TemporaryHome create() {
    try {
      return new TemporaryHome(Files.createTempDirectory("cuttings-demo"));
    } catch (IOException e) {
      throw new CuttingsException("Cannot make a temporary folder: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CuttingsException("Cannot delete all of " + folder + ": " + e.getMessage(), e);
    }
  }
}
