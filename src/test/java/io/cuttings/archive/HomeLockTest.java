package io.cuttings.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.CuttingsException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
  @TempDir private Path home;

  @Test
  void aSecondDaemonIsToldWhoRuns() {
    try (HomeLock first = HomeLock.take(home)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(CuttingsException.class)
          .hasMessageContaining("Cannot start a daemon on " + home)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aReleasedHomeIsFree() throws Exception {
    HomeLock.take(home).close();

    try (HomeLock next = HomeLock.take(home)) {
      assertThat(next).isNotNull();
      assertThat(Files.readString(home.resolve("daemon.lock")).strip())
          .isEqualTo("" + ProcessHandle.current().pid());
    }
  }

  @Test
  @Timeout(60)
  void theLockFallsWithItsProcess() throws Exception {
    Process daemon = OtherProcess.start("hold", home);
    try (var output =
        new BufferedReader(new InputStreamReader(daemon.getInputStream(), US_ASCII))) {
      assertThat(output.readLine()).startsWith("held by " + daemon.pid());
      assertThatThrownBy(() -> HomeLock.take(home))
          .hasMessage("Cannot start a daemon on %s: process %d runs one there", home, daemon.pid());
    } finally {
      daemon.destroyForcibly();
    }
    assertThat(daemon.waitFor(10, TimeUnit.SECONDS)).isTrue();

    try (HomeLock next = HomeLock.take(home)) {
      assertThat(next).isNotNull();
    }
  }

  @Test
  @Timeout(60)
  void aSecondImportIsToldWhoImportsAndADaemonSeesIt() throws Exception {
    assertThat(HomeLock.isImportUnderWay(home)).isFalse();
    Process first = OtherProcess.start("hold-import", home);
    try (var output = new BufferedReader(new InputStreamReader(first.getInputStream(), US_ASCII))) {
      assertThat(output.readLine()).startsWith("held by " + first.pid());
      assertThatThrownBy(() -> HomeLock.takeForImport(home))
          .hasMessage(
              "Cannot begin an import into %s: process %d runs one there", home, first.pid());
      assertThat(HomeLock.isImportUnderWay(home)).isTrue();
      HomeLock.take(home).close();
    } finally {
      first.destroyForcibly();
    }
    assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();

    assertThat(HomeLock.isImportUnderWay(home)).isFalse();
    HomeLock.takeForImport(home).close();
  }
}
