package io.cuttings.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.Part;
import io.cuttings.finding.Finding;
import io.cuttings.finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final Instant T = Instant.parse("2026-03-04T05:06:07Z");
  private static final Finding FINDING = new Finding(Kind.FOREIGN, "a \"b\"\n", "is none");

  @TempDir private Path home;

  private Checkpoint open() {
    return Checkpoint.open(home, T.plusSeconds(60));
  }

  @Test
  void whatIsDoneIsKnownToTheNextProcess() {
    Checkpoint first = open();
    first.add(new Part(3), T, new Sums(5, 1, 40, 41), List.of(FINDING));
    first.add(new Part(4), T.plusSeconds(1), Sums.NONE, List.of());

    Checkpoint next = open();

    assertThat(next.parts()).isEqualTo(2);
    assertThat(next.objects()).isEqualTo(6);
    assertThat(next.since(T.plusSeconds(60))).isEqualTo(T);
    assertThat(next.of(new Part(3)).orElseThrow().findings()).containsExactly(FINDING);
    assertThat(next.of(new Part(5))).isEmpty();
  }

  @Test
  void aTornLineIsNotDone() throws IOException {
    Checkpoint first = open();
    first.add(new Part(3), T, Sums.NONE, List.of());
    Path file = home.resolve("verify/under-way.jsonl");
    Files.writeString(file, "{\"part\":4,\"at\":\"2026-03-0", StandardOpenOption.APPEND);

    Checkpoint next = open();
    assertThat(next.parts()).isEqualTo(1);
    next.add(new Part(4), T, Sums.NONE, List.of());

    assertThat(open().parts()).isEqualTo(2);
  }

  @Test
  void whatWasDoneLongAgoIsDoneAgain() {
    open().add(new Part(3), T.minus(Duration.ofDays(8)), Sums.NONE, List.of());

    assertThat(open().parts()).isZero();
  }

  @Test
  void whoeverWantsItBeginsAnew() {
    open().add(new Part(3), T, Sums.NONE, List.of());

    assertThat(Checkpoint.anew(home).parts()).isZero();
    assertThat(open().parts()).isZero();
  }
}
