package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilesTest {
  private static final int ITEMS = 3000;

  @TempDir Path folder;

  private Run write(String name, int items) {
    return Run.of(
        "bench", "--library", folder.resolve(name).toString(), "--items", Integer.toString(items));
  }

  @Test
  void whatIsImportedHasAboutAsManyItemsAsWereAskedFor() throws IOException {
    Run written = write("library", ITEMS);
    assertThat(written.exitCode()).isZero();
    assertThat(written.out()).contains(" messages with 3000 items, ", "made of 50500 words");
    String home = folder.resolve("home").toString();
    Run imported = Run.of("import", "--home", home, folder.resolve("library").toString());
    assertThat(imported.exitCode()).as(imported.out()).isZero();
    Set<String> publications = new HashSet<>();
    Map<String, Set<String>> byStory = new HashMap<>();
    int items = 0;
    for (String line : Run.of("export", "items", "--home", home).out().lines().toList()) {
      JsonNode item = new ObjectMapper().readTree(line);
      String publication = item.get("publication").asText();
      publications.add(publication);
      byStory
          .computeIfAbsent(item.get("story_id").asText(), id -> new HashSet<>())
          .add(publication);
      items++;
    }
    assertThat(items).isCloseTo(ITEMS, Percentage.withPercentage(10));
    assertThat(publications).hasSize(40);
    assertThat(byStory.values()).filteredOn(some -> some.size() > 1).hasSizeGreaterThan(100);
    Set<String> languages = new HashSet<>();
    for (String line : Run.of("export", "issues", "--home", home).out().lines().toList()) {
      JsonNode issue = new ObjectMapper().readTree(line);
      assertThat(issue.get("kind").asText()).isEqualTo("newsletter");
      languages.add(issue.get("language").asText());
    }
    assertThat(languages).containsExactlyInAnyOrder("en", "de", "zh", "ja");
  }

  @Test
  void aLibraryIsTheSameEachTime() throws IOException {
    write("one", 500);
    write("other", 500);
    assertThat(folder.resolve("one/messages.mbox"))
        .hasSameBinaryContentAs(folder.resolve("other/messages.mbox"));
    assertThat(Files.size(folder.resolve("one/messages.mbox"))).isGreaterThan(100_000);
  }

  @Test
  void aLibraryIsAsLargeAsWasAskedFor() throws IOException {
    Path library = folder.resolve("sized");
    Run run = Run.of("bench", "--library", library.toString(), "--octets", "2m");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.size(library.resolve("messages.mbox"))).isBetween(2_000_000L, 2_100_000L);
    Run wrong = Run.of("bench", "--library", library.toString(), "--octets", "much");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("a size is written 800k, 500m or 5g, not 'much'");
  }

  @Test
  void whatCannotBeWrittenIsOneSentence() throws IOException {
    assertThat(write("x", 0).exitCode()).isEqualTo(2);
    Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("file"), "");
    Run run = write("full", 10);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("it is not empty");
    assertThat(run.err().lines()).hasSize(1);
  }
}
