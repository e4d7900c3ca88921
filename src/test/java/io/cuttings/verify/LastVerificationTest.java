package io.cuttings.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.finding.Finding;
import io.cuttings.finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastVerificationTest {
  private static final Instant T = Instant.parse("2026-03-04T05:06:07.089Z");

  @TempDir private Path home;

  private static LastVerification of(Finding... findings) {
    return LastVerification.of(
        new Outcome(T, T.plusSeconds(9), new Sums(7, 1, 30, 30), List.of(findings)));
  }

  @Test
  void whatIsWrittenIsReadByOtherProcesses() {
    LastVerification last =
        of(
            new Finding(Kind.FOREIGN, "a \"b\"", "is none"),
            new Finding(Kind.DAMAGED, "c", "is cut short"),
            new Finding(Kind.FOREIGN, "d", "is none"));
    of().write(home);
    last.write(home);

    assertThat(LastVerification.read(home)).contains(last);
    assertThat(last.sentence())
        .isEqualTo("8 raw messages, 3 findings: 1 damaged, 2 foreign (verify lists them)");
    assertThat(of().sentence()).isEqualTo("8 raw messages, nothing amiss");
  }

  @Test
  void aHomeThatWasNeverVerifiedHasNone() throws IOException {
    assertThat(LastVerification.read(home)).isEmpty();
    Files.createDirectory(home.resolve("verify"));
    Files.writeString(home.resolve("verify/last.json"), "{\"started\":\"2026-");
    assertThat(LastVerification.read(home)).isEmpty();
  }
}
