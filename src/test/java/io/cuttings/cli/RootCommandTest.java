package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.HomeLock;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RootCommandTest {

  static Stream<String> commands() {
    return RootCommand.commandLine().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpVersionAndTheCommonOptions(String command) {
    Run help = Run.of(command, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("--home", "--config", "--routes", "-P", "Exit codes:");
    assertThat(Run.of(command, "--version").out()).startsWith("cuttings ");
  }

  @Test
  void aMissingCommandIsBadUsage() {
    Run run = Run.of();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Name a command.").contains("doctor");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anUnknownOptionIsBadUsage(String command) {
    Run run = Run.of(command, "--hoem=x");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isNotBlank();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aSecondDaemonOnAHomeIsOneSentence(@TempDir Path home) {
    try (HomeLock first = HomeLock.take(home)) {
      assertThat(first).isNotNull();
      Run run = Run.of("run", "--home", home.toString());
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains("Cannot start a daemon on " + home);
    }
  }

  @Test
  void aWrongDayOrKeyIsSaidWithoutTheProgramsWords() {
    Run day = Run.of("replay", "--since", "2026-13-01");
    assertThat(day.exitCode()).isEqualTo(2);
    assertThat(day.err()).contains("'2026-13-01' is no day").doesNotContain("java.");
    Run key = Run.of("replay", "--key", "zz");
    assertThat(key.exitCode()).isEqualTo(2);
    assertThat(key.err()).contains("'zz' is no archive key").doesNotContain("java.");
  }

  @Test
  void aWrongSettingIsOneSentence() {
    Run run = Run.of("doctor", "-P", "cuttings.web.prot=1");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("cuttings.web.port");
  }
}
