package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Agreement with the corpus of real newsletters beside the project, where there is one. */
class RecogniserCorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpus/dev");

  private record Case(String name, RecognisedMessage found, JsonNode expected) {
    String text(String field) {
      return expected.get(field).isNull() ? null : expected.get(field).asText();
    }
  }

  private static final List<Case> CASES = new ArrayList<>();

  @BeforeAll
  static void readCorpus() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "There is no corpus at " + CORPUS);
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path mail : files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
        String name = mail.getFileName().toString().replace(".eml", "");
        RawMessage raw = RawMessage.of(Files.readAllBytes(mail));
        RecognisedMessage found = new Recogniser().recognise(new MessageParser().parse(raw));
        CASES.add(new Case(name, found, json.readTree(CORPUS.resolve(name + ".json").toFile())));
      }
    }
  }

  @Test
  void titlesAgree() {
    assertThat(disagreements(c -> c.found.title(), c -> c.text("title").strip())).isEmpty();
  }

  @Test
  void numbersAgree() {
    assertThat(disagreements(c -> c.found.number(), c -> c.text("issue_number"))).isEmpty();
  }

  private static List<String> disagreements(
      Function<Case, String> found, Function<Case, String> expected) {
    return CASES.stream()
        .filter(c -> !Objects.equals(found.apply(c), expected.apply(c)))
        .map(c -> c.name + ": found " + found.apply(c) + ", expected " + expected.apply(c))
        .toList();
  }

  @Test
  void datesAgreeInSomeZone() {
    assertThat(CASES.stream().filter(c -> !isDateIn(c, -12, 0, 12)).map(c -> c.name)).isEmpty();
  }

  private static boolean isDateIn(Case c, Integer... hours) {
    return Stream.of(hours)
        .map(ZoneOffset::ofHours)
        .map(zone -> c.found.date().atOffset(zone).toLocalDate().toString())
        .anyMatch(c.text("date")::equals);
  }

  /** A forward shows the sender's address and not the list, so it may add one id. */
  @Test
  void onePublicationHasOneId() {
    Map<String, Set<String>> ids = new HashMap<>();
    for (Case c : CASES) {
      if (!c.name.endsWith("-fwd")) {
        ids.computeIfAbsent(c.text("publication"), p -> new HashSet<>())
            .add(c.found.publication().id());
      }
    }
    assertThat(ids.values().stream().filter(set -> set.size() > 1)).isEmpty();
  }

  @Test
  void whatAColleagueForwardsIsNotTheColleagues() {
    List<Case> forwards = CASES.stream().filter(c -> c.name.endsWith("-fwd")).toList();
    assertThat(forwards).isNotEmpty();
    assertThat(forwards)
        .allMatch(c -> c.found.bodyStart() > 0)
        .noneMatch(c -> c.found.publication().id().contains("colleague"));
  }

  @Test
  void everyMessageIsANewsletterInEnglish() {
    assertThat(CASES)
        .allSatisfy(
            c -> {
              assertThat(c.found.verdict().isNewsletter()).as(c.name).isTrue();
              assertThat(c.found.language()).as(c.name).isEqualTo("en");
            });
  }

  @Test
  void everyMessageHasText() {
    assertThat(CASES.stream().filter(c -> c.found.body() == null).map(c -> c.name)).isEmpty();
  }
}
