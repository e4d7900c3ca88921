package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program as a newcomer does. */
class DemoIT {
  private static final Pattern HOME = Pattern.compile("home +(\\S+) \\(deleted at the end\\)");

  @TempDir Path folder;

  @Test
  void everythingDeliveredIsStoredAndTheHomeIsGone() throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process demo =
        new ProcessBuilder(java(), "-jar", "target/cuttings.jar", "demo", "--once")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(demo.waitFor(3, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
    } finally {
      demo.destroyForcibly();
    }
    String said = Files.readString(out);
    assertThat(demo.exitValue()).as(said + Files.readString(err)).isZero();
    int samples = SampleMailbox.names().size();
    assertThat(said)
        .contains("delivered %d = read %d + not read 0".formatted(samples, samples))
        .contains("%d messages = %d stored + 0 dead letters".formatted(samples, samples))
        .contains("晨间科技简报");
    assertThat(said.lines().filter(line -> line.startsWith("cut "))).hasSize(samples);
    assertThat(Files.readString(err)).isEmpty();
    assertThat(home(said)).doesNotExist();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Path home(String said) throws IOException {
    Matcher home = HOME.matcher(said);
    assertThat(home.find()).as(said).isTrue();
    return Path.of(home.group(1));
  }
}
