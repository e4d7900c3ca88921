package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.browser.ServedHome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ids, addresses, feeds and decisions outlive a splitter that cuts otherwise; with all real parts.
 */
class SplitterChangeIT {
  private static final Path LETTERS = Path.of("src/test/resources/succession");
  private static final Pattern ENTRY_ID = Pattern.compile("<entry[^>]*>\\s*<id>([^<]+)</id>");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  @BeforeEach
  void configure() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.copy(
        Path.of("config/application.properties"),
        folder.resolve("config").resolve("application.properties"));
  }

  @Test
  void whatIsRecognisableKeepsItsIdAndTheRestLeadsOn() throws Exception {
    assertThat(run("import", LETTERS.toString()).out()).contains("archived 2");
    List<JsonNode> before = items();
    assertThat(before).hasSize(10);
    String correction = id(before, 1, "Correction");
    String riddle = id(before, 1, "Riddle");
    String bread = id(before, 1, "Bread");
    run("story", "pin", correction, id(before, 2, "Correction"));
    Set<String> entries = entriesOfTheFeed();

    cutOtherwise();
    assertThat(run("replay").out()).contains("selected 2 = stored 2 + failed 0");
    List<JsonNode> after = items();
    assertThat(after).extracting(i -> i.get("title").asText()).doesNotContain("Light", "Bread");
    assertThat(ids(after))
        .containsExactly(
            id(before, 1, "Light"),
            id(before, 1, "Crossing"),
            bread,
            id(before, 2, "Light"),
            id(before, 2, "Crossing"),
            id(before, 2, "Bread"));
    assertThat(entries).containsAll(entriesOfTheFeed());
    everyOldAddressLeadsOn(before, correction, riddle, bread);

    assertThat(story(after, bread)).isEqualTo(story(after, id(before, 2, "Bread")));
    assertThat(run("story", "show", correction).out()).startsWith("story " + bread + ": ");
    assertThat(run("story", "show", riddle).err()).contains("was given up").contains("issue");
    assertThat(run("story", "decisions").out()).hasLineCount(1).doesNotContain("waits for");

    assertThat(run("story", "pin", correction, bread).err()).contains("Name two items or more");
    assertThat(run("story", "pin", correction, id(before, 1, "Light")).out())
        .contains("story " + id(before, 1, "Light") + ": 3 items");
    assertThat(run("story", "split", correction).exitCode()).isZero();
    assertThat(story(items(), bread)).isEqualTo(bread);

    String exported = export();
    deleteDatabase();
    assertThat(run("replay").out()).contains("selected 2 = stored 2 + failed 0");
    assertThat(export()).isEqualTo(exported);
    everyOldAddressLeadsOn(before, correction, riddle, bread);

    cutAsBefore();
    run("replay");
    assertThat(ids(items())).isEqualTo(ids(before));
  }

  private void everyOldAddressLeadsOn(
      List<JsonNode> before, String correction, String riddle, String bread) throws Exception {
    String issue = before.get(0).get("archive_key").asText();
    try (ServedHome home = ServedHome.start(folder.resolve("home"))) {
      for (JsonNode item : before) {
        String id = item.get("item_id").asText();
        assertThat(end(home, "/items/" + id).statusCode()).isEqualTo(200);
        assertThat(end(home, "/stories/" + id).statusCode()).isEqualTo(200);
        assertThat(end(home, "/api/v1/items/" + id).statusCode()).isEqualTo(200);
        assertThat(end(home, "/api/v1/stories/" + id).statusCode()).isEqualTo(200);
      }
      assertThat(end(home, "/items/" + correction).uri().getPath()).isEqualTo("/stories/" + bread);
      assertThat(get(home, "/items/" + correction).statusCode()).isEqualTo(301);
      assertThat(end(home, "/stories/" + riddle).uri().getPath()).isEqualTo("/issues/" + issue);
      assertThat(JSON.readTree(end(home, "/api/v1/items/" + correction).body()).get("id").asText())
          .isEqualTo(bread);
      assertThat(end(home, "/api/v1/stories/" + riddle).uri().getPath())
          .isEqualTo("/api/v1/issues/" + issue);
      assertThat(get(home, "/items/" + "0".repeat(24)).statusCode()).isEqualTo(404);
    }
  }

  private Set<String> entriesOfTheFeed() throws Exception {
    try (ServedHome home = ServedHome.start(folder.resolve("home"))) {
      Set<String> entries = new LinkedHashSet<>();
      Matcher ids =
          ENTRY_ID.matcher(get(home, "/publications/letter.pier.example/feed.atom").body());
      while (ids.find()) {
        entries.add(ids.group(1));
      }
      assertThat(entries).isNotEmpty();
      return entries;
    }
  }

  private HttpResponse<String> get(ServedHome home, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(home.url(path))).build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Where an address leads in the end. */
  private HttpResponse<String> end(ServedHome home, String path) throws Exception {
    HttpClient follower =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    HttpRequest request = HttpRequest.newBuilder(URI.create(home.url(path))).build();
    return follower.send(request, BodyHandlers.ofString());
  }

  private void cutOtherwise() throws IOException {
    Files.copy(LETTERS.resolve("publications.yaml"), settings());
  }

  private void cutAsBefore() throws IOException {
    Files.delete(settings());
  }

  private Path settings() {
    return folder.resolve("config").resolve("publications.yaml");
  }

  private static String id(List<JsonNode> items, int issue, String title) {
    return items.stream()
        .filter(item -> item.get("message_id").asText().contains(issue + "@"))
        .filter(item -> item.get("title").asText().equals(title))
        .map(item -> item.get("item_id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static String story(List<JsonNode> items, String id) {
    return items.stream()
        .filter(item -> item.get("item_id").asText().equals(id))
        .map(item -> item.get("story_id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<JsonNode> items) {
    return items.stream().map(item -> item.get("item_id").asText()).toList();
  }

  private List<JsonNode> items() throws IOException {
    List<JsonNode> items = new ArrayList<>();
    for (String line : run("export", "items").out().lines().toList()) {
      items.add(JSON.readTree(line));
    }
    return items;
  }

  private String export() {
    return run("export", "items").out()
        + run("export", "issues").out()
        + run("export", "stories").out();
  }

  private void deleteDatabase() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("home").resolve("db"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Run run(String... arguments) {
    return Run.of(
        new CommandArguments(arguments)
            .with("--home", folder.resolve("home").toString())
            .with("--config", folder.resolve("config").toString())
            .with("--routes", "routes")
            .array());
  }
}
