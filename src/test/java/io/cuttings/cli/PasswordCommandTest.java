package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordCommandTest {

  @Test
  void whatItPrintsIsALineOfTheSettings() {
    Run run = password("Leuchtturm 7\nanother line\n");
    assertThat(run.exitCode()).isZero();
    String[] line = run.out().strip().split(" = ", 2);
    assertThat(line[0]).isEqualTo("cuttings.web.passwordHash");
    Settings settings = Settings.load(Path.of("config"), Map.of(), Map.of(line[0], line[1]));
    assertThat(settings.web().access().reader().matches("Leuchtturm 7")).isTrue();
    assertThat(run.out() + run.err()).doesNotContain("Leuchtturm");
  }

  @Test
  void theAdministratorsLineHasAnotherKey() {
    Run run = password("Leuchtturm 7", "--admin");
    assertThat(run.out()).startsWith("cuttings.web.adminPasswordHash = pbkdf2-sha256$600000$");
  }

  @Test
  void anEmptyPasswordIsRefusedInOneSentence() {
    for (String input : new String[] {"", "\n", "tab\there\n"}) {
      Run run = password(input);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.out()).isEmpty();
    }
  }

  private static Run password(String input, String... options) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of(new CommandArguments("password").with(options).array());
    } finally {
      System.setIn(before);
    }
  }
}
