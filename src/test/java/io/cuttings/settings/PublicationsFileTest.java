package io.cuttings.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.publication.KnownPublications;
import io.cuttings.publication.PublicationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationsFileTest {
  private static final Path SHIPPED = Path.of("config/publications.yaml");
  private static final Path EXAMPLES = Path.of("src/test/resources/publications");
  private static final Path MANUAL = Path.of("src/site/markdown/publications.md");

  @TempDir Path folder;

  @Test
  void anEntryIsReadWithItsLine() throws IOException {
    List<PublicationSettings> all =
        read("# first\n- match: [a.example, '*@b.example']\n  id: ab\n- match: c.example\n").all();
    assertThat(all).hasSize(2);
    assertThat(all.get(0).match())
        .map(Object::toString)
        .containsExactly("a.example", "*@b.example");
    assertThat(all.get(1).origin()).endsWith("publications.yaml, line 4");
  }

  @Test
  void aMissingFileSaysNothing() {
    assertThat(PublicationsFile.read(folder.resolve("none.yaml")))
        .isEqualTo(KnownPublications.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n", "[]\n"})
  void anEmptyFileSaysNothing(String text) throws IOException {
    assertThat(read(text)).isEqualTo(KnownPublications.NONE);
  }

  /** A file, and what the sentence about it says. */
  private record Wrong(String yaml, List<String> says) {}

  private static Wrong wrong(String yaml, String... says) {
    return new Wrong(yaml, List.of(says));
  }

  static Stream<Wrong> wrong() {
    return Stream.of(
        wrong("- match: [a.example\n", "line 2", "expected"),
        wrong("- match: a\n\tid: b\n", "line 2", "cannot start any token"),
        wrong("match: a.example\n", "line 1", "the file is a list"),
        wrong("- a.example\n", "'a.example'", "line 1", "match, id, name"),
        wrong("- id: a\n", "line 1", "needs the key match"),
        wrong("- match: a.example\n  sections: h2\n", "'sections'", "line 2", "nearest is"),
        wrong("- match: a.example\n  alias: b\n", "'alias'", "line 2", "nearest is aliases"),
        wrong("- match: a\n  html:\n    items: li\n", "'items'", "line 3", "nearest is item"),
        wrong("- match: a\n  text:\n    headline: x\n", "'headline'", "line 3", "in text"),
        wrong("- match: a\n  html: tr\n", "'tr'", "line 2", "section, item, headline, drop"),
        wrong("- match: a\n  match: b\n", "'match'", "line 2", "twice"),
        wrong("- match: {a: b}\n", "line 1", "match is a text or a list of texts"),
        wrong("- match: [[a]]\n", "line 1", "match is a text"),
        wrong("- match: []\n", "line 1", "needs the key match"),
        wrong("- match:\n", "line 1", "empty"),
        wrong("- match: '*'\n", "'*'", "line 1", "beside *"),
        wrong("- match: a\n  id: [b]\n", "line 2", "id is a text"),
        wrong("- match: a\n  part: plane\n", "'plane'", "line 2", "nearest is plain"),
        wrong("- match: a\n  html:\n    item: [li, tr..x]\n", "'tr..x'", "line 3"),
        wrong("- match: a\n  html:\n    item: 'p:matches(x)'\n", "line 3", "regular expressions"),
        wrong("- match: a\n  text:\n    item: '* *'\n", "'* *'", "line 3", "at most one *"),
        wrong("- match: a\n  text:\n    drop: 'x\\'\n", "line 3", "backslash"),
        wrong("- {match: a, id: x}\n- {match: b, id: x}\n", "'x' twice", "line 1", "line 2"),
        wrong("- match: a.example\n- match: [b, '*.example']\n", "line 1", "line 2", "same"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aMistakeIsToldWithItsPlace(Wrong wrong) {
    assertThatThrownBy(() -> read(wrong.yaml()))
        .isInstanceOf(WrongSettingException.class)
        .message()
        .startsWith("Cannot ")
        .contains("publications.yaml")
        .contains(wrong.says());
  }

  @Test
  void theShippedFileSaysNothingUntilItsExamplesAreUncommented() throws IOException {
    assertThat(PublicationsFile.read(SHIPPED)).isEqualTo(KnownPublications.NONE);
    String text = Files.readString(SHIPPED);
    assertThat(text.lines().filter(l -> !l.isEmpty())).allMatch(line -> line.startsWith("#"));
    String uncommented =
        text.lines().map(line -> line.replaceFirst("^# ", "")).collect(Collectors.joining("\n"));
    assertThat(read(uncommented).all()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"merge", "table-rows", "odd-markers"})
  void theManualAndTheShippedFileShowTheTestedExamples(String name) throws IOException {
    String example = Files.readString(EXAMPLES.resolve(name + ".yaml"));
    assertThat(Files.readString(MANUAL)).contains("```yaml\n" + example + "```");
    assertThat(Files.readString(SHIPPED)).contains(example.replaceAll("(?m)^(?=.)", "# "));
  }

  private KnownPublications read(String yaml) throws IOException {
    Path file = folder.resolve("publications.yaml");
    Files.writeString(file, yaml);
    return PublicationsFile.read(file);
  }
}
