package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The packaged program in a process of its own, which a test can kill. */
record Program(Process process, Path output) implements AutoCloseable {
  private static final Path JAR = Path.of("target", "cuttings.jar").toAbsolutePath();
  private static final int SECONDS = 120;

  static boolean isPackaged() {
    return Files.exists(JAR);
  }

  static void assumePackaged() {
    Assumptions.assumeTrue(isPackaged(), "skipped: " + JAR + " is missing; `mvn package` makes it");
  }

  /** Starts it; what it prints goes to a file. */
  static Program start(Path output, CommandArguments arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(arguments.all());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Program(process, output);
  }

  /** Waits until it ends by itself, and expects success. */
  void finish() throws IOException, InterruptedException {
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("It ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
  }

  /** As a power cut would end it: no hook runs. */
  void kill() throws InterruptedException {
    assertThat(process.isAlive()).as("It runs until it is killed").isTrue();
    process.destroyForcibly();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  /** As a service manager would end it. */
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("It stops at a signal").isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
