package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions about stories with all real parts, on the sample newsletters. */
class StoryCommandTest {
  private static final String SAMPLES = "src/main/resources/samples";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path home;

  @Test
  void decisionsSurviveAReplayAndTheLossOfTheDatabase() throws IOException {
    assertThat(run("import", SAMPLES).out()).contains("archived 11");
    String before = run("export", "items").out();
    List<JsonNode> items = items(before);
    JsonNode cut = laterItemOfALargerStory(items);
    String first = cut.get("story_id").asText();
    String id = cut.get("item_id").asText();
    String[] others = strangers(items, first);

    Run split = run("story", "split", id);
    assertThat(split.err()).isEmpty();
    assertThat(split.exitCode()).isZero();
    assertThat(split.out()).startsWith("decision ").contains("story " + id).contains(first);
    assertThat(run("story", "pin", others[0], others[1]).exitCode()).isZero();
    String decided = run("export", "items").out();
    assertThat(storyOf(decided, id)).isNotEqualTo(storyOf(decided, first));
    assertThat(storyOf(decided, others[0])).isEqualTo(storyOf(decided, others[1]));
    assertThat(run("story", "show", others[1]).out()).contains("pin 1.00 with " + others[0]);

    run("replay");
    assertThat(run("export", "items").out()).isEqualTo(decided);
    deleteDatabase();
    run("replay");
    assertThat(run("export", "items").out()).isEqualTo(decided);

    List<JsonNode> decisions = items(run("story", "decisions", "--format", "jsonl").out());
    assertThat(decisions).extracting(d -> d.get("kind").asText()).containsExactly("split", "pin");
    for (JsonNode decision : decisions) {
      assertThat(run("story", "undo", decision.get("decision").asText()).exitCode()).isZero();
    }
    assertThat(run("export", "items").out()).isEqualTo(before);
    assertThat(run("story", "decisions").out()).contains("(undone)").contains("undo");
    assertThat(run("story", "undo", decisions.get(0).get("decision").asText()).err())
        .contains("it was undone before");
  }

  @Test
  void anyItemsIdShowsItsStory() throws IOException {
    run("import", SAMPLES);
    JsonNode later = laterItemOfALargerStory(items(run("export", "items").out()));
    String story = later.get("story_id").asText();
    String shown = run("story", "show", later.get("item_id").asText()).out();
    assertThat(shown).startsWith("story " + story + ": ");
    assertThat(shown).isEqualTo(run("story", "show", story).out());
    List<JsonNode> members = items(run("story", "show", story, "--format", "jsonl").out());
    assertThat(members).hasSizeGreaterThan(1);
    assertThat(members.get(0).at("/item/id").asText()).isEqualTo(story);
    assertThat(members.get(0).at("/edges/0/reason").asText()).isNotEmpty();
  }

  @Test
  void whatCannotBeMeantIsOneSentence() throws IOException {
    run("import", SAMPLES);
    String unknown = "0".repeat(24);
    assertThat(run("story", "show", "lamps").err()).contains("an id is 24 hexadecimal digits");
    assertThat(run("story", "show", "lamps").exitCode()).isEqualTo(2);
    assertThat(run("story", "show", unknown).err()).contains("no item or story has this id");
    assertThat(run("story", "show", unknown).exitCode()).isEqualTo(1);
    assertThat(run("story", "pin", unknown).err()).contains("Name two items or more");
    assertThat(run("story", "pin", unknown).exitCode()).isEqualTo(2);
    assertThat(run("story", "pin", unknown, "1".repeat(24)).exitCode()).isEqualTo(1);
    assertThat(run("story", "split", unknown).exitCode()).isEqualTo(1);
    assertThat(run("story", "split").exitCode()).isEqualTo(2);
    assertThat(run("story", "undo", "x").exitCode()).isEqualTo(2);
    assertThat(run("story", "undo", "0".repeat(12)).exitCode()).isEqualTo(1);
    assertThat(run("story").err()).contains("show, split, pin, undo or decisions");
    String alone = single(items(run("export", "items").out()));
    assertThat(run("story", "split", alone).err()).contains("Nothing would be left of the story");
    assertThat(run("story", "split", alone).exitCode()).isEqualTo(2);
    assertThat(home.resolve("decisions.jsonl")).doesNotExist();
  }

  private static JsonNode laterItemOfALargerStory(List<JsonNode> items) {
    return items.stream()
        .filter(item -> !item.get("story_id").equals(item.get("item_id")))
        .findFirst()
        .orElseThrow();
  }

  private static String single(List<JsonNode> items) {
    return items.stream()
        .map(item -> item.get("story_id").asText())
        .filter(
            id -> items.stream().filter(i -> i.get("story_id").asText().equals(id)).count() == 1)
        .findFirst()
        .orElseThrow();
  }

  /** Two items of two stories, neither of them this one. */
  private static String[] strangers(List<JsonNode> items, String story) {
    return items.stream()
        .map(item -> item.get("story_id").asText())
        .filter(id -> !id.equals(story))
        .distinct()
        .limit(2)
        .toArray(String[]::new);
  }

  private static String storyOf(String export, String item) throws IOException {
    return items(export).stream()
        .filter(line -> line.get("item_id").asText().equals(item))
        .map(line -> line.get("story_id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> items(String lines) throws IOException {
    List<JsonNode> items = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      items.add(JSON.readTree(line));
    }
    return items;
  }

  private void deleteDatabase() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("db"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Run run(String... arguments) {
    return Run.of(new CommandArguments(arguments).with("--home", home.toString()).array());
  }
}
