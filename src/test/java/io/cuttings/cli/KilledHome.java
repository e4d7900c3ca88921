package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.RawArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A home with settings of its own, looked at through the commands. */
record KilledHome(Path folder) {

  static KilledHome create(Path folder) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.copy(Path.of("config/application.properties"), config.resolve("application.properties"));
    return new KilledHome(folder);
  }

  Program start(String... arguments) throws IOException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    return Program.start(output, arguments(arguments));
  }

  private CommandArguments arguments(String... arguments) {
    return new CommandArguments(arguments)
        .with("--home", home().toString(), "--config", folder.resolve("config").toString());
  }

  private Path home() {
    return folder.resolve("home");
  }

  /** What a command printed that succeeded. */
  String run(String... arguments) {
    Run run = Run.of(arguments(arguments).array());
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    return run.out();
  }

  /** What a command printed that found something amiss. */
  String runWithFindings(String... arguments) {
    Run run = Run.of(arguments(arguments).array());
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.FINDINGS);
    return run.out();
  }

  /** What the octets decide, and nothing else. */
  String contents() {
    return run("export", "issues") + run("export", "items") + run("export", "stories");
  }

  Set<ArchiveKey> archived() {
    if (!Files.isDirectory(home().resolve("archive").resolve("messages"))) {
      return Set.of();
    }
    try (Stream<ArchiveKey> keys = RawArchive.open(home()).keys()) {
      return keys.collect(Collectors.toSet());
    }
  }

  void deleteDatabase() throws IOException {
    deleteDatabase(home());
  }

  static void deleteDatabase(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("db"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
