package io.cuttings.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.CuttingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
}
