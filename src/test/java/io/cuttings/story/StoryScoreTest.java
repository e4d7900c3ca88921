package io.cuttings.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.Corpus;
import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.Recogniser;
import io.cuttings.split.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories of real newsletters, measured by the corpus's own program, where both are there. */
class StoryScoreTest {
  private static final Path CORPUS = Corpus.FOLDER;
  private static final double STORY_F1 = 0.945;
  private static final double PRECISION = 0.975;
  private static final double ACROSS_PUBLICATIONS = 0.965;

  @TempDir private Path folder;

  @BeforeAll
  static void needsTheCorpusAndPython() throws Exception {
    Corpus.assumeItCanBeScored();
  }

  @Test
  void storiesAgreeWithoutStandingText() throws Exception {
    List<IdentifiedIssue> issues = issues();
    JsonNode score = score(lines(issues, storyIds(issues)));
    assertThat(score.at("/stories/pair_f1").asDouble())
        .as("story F1 of %s", score)
        .isGreaterThanOrEqualTo(STORY_F1);
    assertThat(score.at("/stories/pair_p").asDouble())
        .as("precision of %s", score)
        .isGreaterThanOrEqualTo(PRECISION);
    assertThat(score.at("/cross_recall").asDouble())
        .as("recall across publications of %s", score)
        .isGreaterThanOrEqualTo(ACROSS_PUBLICATIONS);
  }

  private static List<IdentifiedIssue> issues() throws IOException {
    List<IdentifiedIssue> issues = new ArrayList<>();
    var identifier = new IssueIdentifier();
    try (Stream<Path> files = Files.list(CORPUS.resolve("dev"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
        var message = new MessageParser().parse(RawMessage.of(Files.readAllBytes(file)));
        issues.add(identifier.identify(new Splitter().split(new Recogniser().recognise(message))));
      }
    }
    return issues;
  }

  private static Map<String, String> storyIds(List<IdentifiedIssue> issues) {
    List<StoryItem> items = new ArrayList<>();
    Map<StoryKey, List<StoryItem>> bearers = new HashMap<>();
    Map<String, DeliveredIssue> firsts =
        Redeliveries.firsts(issues.stream().map(StoryScoreTest::delivered).toList());
    for (IdentifiedIssue issue : issues) {
      for (IdentifiedItem item : issue.items()) {
        StoryItem arriving = storyItem(issue.issue().recognised(), item, firsts);
        items.add(arriving);
        item.keys().forEach(k -> bearers.computeIfAbsent(k, x -> new ArrayList<>()).add(arriving));
      }
    }
    Set<StoryKey> standing = new HashSet<>(bearers.keySet());
    standing.removeIf(key -> !StandingKeys.isStanding(bearers.get(key)));
    return new StoryMatcher().match(items, standing, List.of()).storyIds();
  }

  private static DeliveredIssue delivered(IdentifiedIssue issue) {
    RecognisedMessage message = issue.issue().recognised();
    return new DeliveredIssue(
        message.message().key().value(),
        Objects.requireNonNullElse(message.message().messageId(), ""),
        message.publication().id(),
        message.title(),
        message.number(),
        message.date(),
        Objects.requireNonNullElse(message.message().date(), message.date()),
        issue.contentDigest(),
        issue.sketch());
  }

  private static StoryItem storyItem(
      RecognisedMessage message, IdentifiedItem item, Map<String, DeliveredIssue> firsts) {
    String key = message.message().key().value();
    DeliveredIssue first = Objects.requireNonNull(firsts.get(key));
    return new StoryItem(
        item.id(),
        message.date(),
        Objects.requireNonNullElse(message.message().messageId(), ""),
        key,
        first.archiveKey(),
        item.section(),
        item.position(),
        first.publication(),
        item.item().title(),
        item.item().text(),
        item.url() == null ? null : item.url().key(),
        item.keys());
  }

  private static List<String> lines(List<IdentifiedIssue> issues, Map<String, String> storyIds)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (IdentifiedIssue issue : issues) {
      for (IdentifiedItem item : issue.items()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("message_id", issue.issue().recognised().message().messageId());
        line.put("title", item.item().title());
        line.put("url", item.url() == null ? null : item.url().url());
        line.put("text", item.item().text());
        line.put("story_id", storyIds.get(item.id()));
        lines.add(new ObjectMapper().writeValueAsString(line));
      }
    }
    return lines;
  }

  private JsonNode score(List<String> predictions) throws Exception {
    Path result = folder.resolve("score.json");
    Path said = folder.resolve("score.txt");
    Process process =
        new ProcessBuilder(
                "python3",
                CORPUS.resolve("score.py").toString(),
                CORPUS.resolve("dev").toString(),
                Files.write(folder.resolve("predictions.jsonl"), predictions).toString(),
                "--json",
                result.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    return new ObjectMapper().readTree(result.toFile()).get("duplicates");
  }
}
