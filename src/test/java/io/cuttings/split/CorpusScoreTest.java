package io.cuttings.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.Corpus;
import io.cuttings.publication.RecognisedMessage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agreement with real newsletters, measured by the corpus's own program, where both are there. */
class CorpusScoreTest {
  private static final Path CORPUS = Corpus.FOLDER;
  private static final double MEAN_ITEM_F1 = 0.80;
  private static final double SEED_ITEM_F1 = 0.85;
  private static final double LEAKAGE = 0.05;

  @TempDir Path folder;

  @BeforeAll
  static void needsTheCorpusAndPython() throws Exception {
    Corpus.assumeItCanBeScored();
  }

  @Test
  void itemsAgreeOnTheMeanOverPublications() throws Exception {
    Map<String, JsonNode> scores = score(CORPUS.resolve("dev"), ".*");
    double f1 =
        scores.values().stream().mapToDouble(s -> s.get("item_f1").asDouble()).average().orElse(0);
    double leaked =
        scores.values().stream().mapToDouble(s -> s.get("leakage").asDouble()).average().orElse(1);
    assertThat(f1).as("mean item F1 of %s", scores).isGreaterThanOrEqualTo(MEAN_ITEM_F1);
    assertThat(leaked).as("mean leakage of %s", scores).isLessThanOrEqualTo(LEAKAGE);
  }

  @Test
  void itemsAgreeOnEachMailOfTheSeed() throws Exception {
    for (String name : Samples.names(CORPUS.resolve("seed"))) {
      Map<String, JsonNode> scores = score(CORPUS.resolve("seed"), name);
      assertThat(scores)
          .isNotEmpty()
          .allSatisfy(
              (publication, s) ->
                  assertThat(s.get("item_f1").asDouble())
                      .as(name)
                      .isGreaterThanOrEqualTo(SEED_ITEM_F1));
    }
  }

  /** The scores by publication, for the mails of that name alone. */
  private Map<String, JsonNode> score(Path corpus, String names) throws Exception {
    Path gold = Files.createDirectories(folder.resolve("gold-" + names.replace(".*", "all")));
    Path predictions = gold.resolveSibling("predictions.jsonl");
    try (BufferedWriter lines = Files.newBufferedWriter(predictions)) {
      for (String name : Samples.names(corpus)) {
        if (name.matches(names)) {
          Files.copy(corpus.resolve(name + ".json"), gold.resolve(name + ".json"));
          write(new Splitter().split(Samples.recognised(corpus, name)), lines);
        }
      }
    }
    return run(gold, predictions);
  }

  private static void write(Issue issue, BufferedWriter lines) throws IOException {
    RecognisedMessage recognised = issue.recognised();
    for (Section section : issue.sections()) {
      for (Item item : section.items()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("message_id", recognised.message().messageId());
        line.put("section", section.title());
        line.put("title", item.title());
        line.put("url", item.url());
        line.put("text", item.text());
        line.put("source", item.source());
        lines.write(new ObjectMapper().writeValueAsString(line));
        lines.newLine();
      }
    }
  }

  private Map<String, JsonNode> run(Path gold, Path predictions) throws Exception {
    Path result = folder.resolve("score.json");
    Process process =
        new ProcessBuilder(
                "python3",
                CORPUS.resolve("score.py").toString(),
                gold.toString(),
                predictions.toString(),
                "--json",
                result.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("score.txt").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("score.txt"))).isZero();
    Map<String, JsonNode> scores = new LinkedHashMap<>();
    new ObjectMapper()
        .readTree(result.toFile())
        .get("publications")
        .properties()
        .forEach(e -> scores.put(e.getKey(), e.getValue()));
    scores.remove("ALL (micro)");
    return scores;
  }
}
