package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir Path home;
  private SmallLibrary library;

  @BeforeEach
  void fill() {
    library = SmallLibrary.create(home);
  }

  @Test
  void whatIsNeitherStoredNorDeadIsAFinding() {
    Run run = library.run("verify");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("archive: 2 objects = 2 sound + 0 damaged")
        .contains("ledger: 3 deliveries = 2 messages + 1 again")
        .contains("pending: 2 messages");
  }

  @Test
  void anAccountedLibraryIsInOrder() {
    library.bury(SmallLibrary.FIRST);
    library.bury(SmallLibrary.SECOND);
    Run run = library.run("verify");
    assertThat(run.out()).contains("2 messages = 0 stored + 2 dead + 0 pending");
    assertThat(run.out()).endsWith("nothing amiss\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aDamagedObjectIsNamed() throws IOException {
    library.bury(SmallLibrary.FIRST);
    library.bury(SmallLibrary.SECOND);
    String key = SmallLibrary.FIRST.key().value();
    Path folder = home.resolve("archive/messages").resolve(key.substring(0, 2));
    Files.writeString(folder.resolve(key + ".eml.gz"), "something else");
    Run run = library.run("verify");
    assertThat(run.out()).contains("damaged: " + key);
    assertThat(run.exitCode()).isEqualTo(1);
  }
}
