package io.cuttings.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample newsletter in {@code src/test/resources/split} is split as the JSON file of its name
 * says. For a new sample the expectation is written and the test fails: review it, then commit
 * both.
 */
class SplitterGoldenTest {
  static Stream<String> samples() throws IOException {
    return Samples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isSplitAsExpected(String name) throws IOException {
    Issue issue = new Splitter().split(Samples.recognised(Samples.FOLDER, name));
    String found =
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(sections(issue))
            + "\n";

    Path expectation = Samples.FOLDER.resolve(name + ".json");
    if (!Files.exists(expectation)) {
      Files.writeString(expectation, found);
      fail("Wrote " + expectation + ": review and commit it");
    }
    assertThat(found).isEqualTo(Files.readString(expectation));
  }

  private static List<Map<String, Object>> sections(Issue issue) {
    List<Map<String, Object>> sections = new ArrayList<>();
    for (Section section : issue.sections()) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("title", section.title());
      shown.put("items", section.items().stream().map(SplitterGoldenTest::item).toList());
      sections.add(shown);
    }
    return sections;
  }

  private static Map<String, Object> item(Item item) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("title", item.title());
    shown.put("url", item.url());
    shown.put("text", item.text());
    shown.put("source", item.source());
    shown.put("label", item.label());
    shown.put("paywalled", item.paywalled());
    shown.put("links", item.links().stream().map(Link::url).toList());
    return shown;
  }
}
