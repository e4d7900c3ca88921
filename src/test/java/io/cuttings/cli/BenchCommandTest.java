package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final List<String> STAGES =
      List.of("parse", "recognise", "flow", "cut", "identify", "match", "total");

  @TempDir Path folder;

  @Test
  void everyStageHasALine() throws IOException {
    Run run = bench(mails(), "--rounds", "2", "--warmup", "0");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().skip(1).map(line -> line.split(" ", 2)[0]))
        .containsExactlyElementsOf(STAGES);
    assertThat(run.err()).contains("2 messages", "2 rounds after 0");
  }

  @Test
  void linesOfJsonHoldTheSameStages() throws IOException {
    Run run = bench(mails(), "--rounds", "1", "--warmup", "1", "--format", "jsonl");
    List<String> stages = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      JsonNode row = new ObjectMapper().readTree(line);
      assertThat(row.get("cpu_millis").asDouble()).isNotNegative();
      assertThat(row.get("share").asDouble()).isBetween(0.0, 1.01);
      assertThat(row.has("messages_per_second")).isTrue();
      stages.add(row.get("stage").asText());
    }
    assertThat(stages).containsExactlyElementsOf(STAGES);
  }

  @Test
  void withoutAPathTheSamplesAreMeasured() {
    Run run = Run.of("bench", "--rounds", "1", "--warmup", "0");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains(SampleMailbox.names().size() + " messages");
  }

  @Test
  void aPathThatIsNotThereIsOneSentence() {
    Run run = bench(folder.resolve("nowhere"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Cannot read mail from " + folder.resolve("nowhere"));
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFolderWithoutMailIsOneSentence() {
    Run run = bench(folder);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("there is no mail in").contains(folder.toString());
  }

  @Test
  void noRoundsAndNeedlessPathsAreBadUsage() {
    assertThat(bench(folder, "--rounds", "0").exitCode()).isEqualTo(2);
    assertThat(bench(folder, "--sizes").exitCode()).isEqualTo(2);
  }

  private Path mails() throws IOException {
    Newsletters.write(folder.resolve("mails"), Newsletters.first(2));
    return folder.resolve("mails");
  }

  private static Run bench(Path path, String... options) {
    List<String> arguments = new ArrayList<>(List.of("bench", path.toString()));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }
}
