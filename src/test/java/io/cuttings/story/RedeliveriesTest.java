package io.cuttings.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RedeliveriesTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final List<String> WORDS =
      new Random(3)
          .ints(200, 0, 5000)
          .mapToObj(i -> "word" + i)
          .collect(Collectors.toUnmodifiableList());

  private static DeliveredIssue issue(
      String key, int day, String title, @Nullable String number, String digest, String sketch) {
    Instant date = MONDAY.plus(Duration.ofDays(day));
    return new DeliveredIssue(
        key, "<" + key + ">", "letter", title, number, date, date, digest, sketch);
  }

  private static String sketch(int changed) {
    List<String> words = new ArrayList<>(WORDS);
    for (int i = 0; i < changed; i++) {
      words.set(i * WORDS.size() / Math.max(1, changed), "other" + i);
    }
    return IssueSketch.of(words);
  }

  private static Map<String, String> firsts(DeliveredIssue... issues) {
    return Redeliveries.firsts(Arrays.asList(issues)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().archiveKey()));
  }

  @Test
  void aCorrectionWithinDaysIsTheSameIssue() {
    DeliveredIssue first = issue("a", 0, "Lamps", "7", "d1", sketch(0));
    assertThat(firsts(first, issue("b", 1, "Lamps, corrected", "7", "d2", sketch(4))))
        .containsEntry("b", "a");
    assertThat(firsts(first, issue("c", 1, "Lamps", null, "d2", sketch(4))))
        .containsEntry("c", "a");
  }

  @Test
  void anotherNumberOrOtherContentOrAnotherMonthIsAnotherIssue() {
    DeliveredIssue first = issue("a", 0, "Lamps", "7", "d1", sketch(0));
    assertThat(firsts(first, issue("b", 7, "Lamps", "8", "d2", sketch(4)))).containsEntry("b", "b");
    assertThat(firsts(first, issue("c", 7, "Lamps", "7", "d3", sketch(60))))
        .containsEntry("c", "c");
    assertThat(firsts(first, issue("d", 30, "Lamps", "7", "d4", sketch(4))))
        .containsEntry("d", "d");
    assertThat(firsts(first, issue("e", 1, "Lamps", "7", "d5", ""))).containsEntry("e", "e");
  }

  @Test
  void allDeliveriesLeadToTheFirstInWhateverOrder() {
    List<DeliveredIssue> issues = new ArrayList<>();
    issues.add(issue("a", 0, "Lamps", "7", "d1", sketch(0)));
    issues.add(issue("b", 1, "Fwd", null, "d1", ""));
    issues.add(
        new DeliveredIssue("c", "<b>", "x", "Y", null, MONDAY, MONDAY.plusSeconds(9), "d2", ""));
    issues.add(issue("d", 2, "Lamps", "7", "d3", sketch(5)));
    issues.add(issue("e", 3, "Oil", "8", "d4", sketch(5)));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(issues, new Random(seed));
      assertThat(firsts(issues.toArray(DeliveredIssue[]::new)))
          .isEqualTo(Map.of("a", "a", "b", "a", "c", "a", "d", "a", "e", "e"));
    }
  }

  @Test
  void theLikenessOfSketchesIsAboutThatOfTheTexts() {
    assertThat(IssueSketch.likeness(sketch(0), sketch(0))).isEqualTo(1);
    assertThat(IssueSketch.likeness(sketch(0), sketch(4))).isBetween(0.75, 0.99);
    assertThat(IssueSketch.likeness(sketch(0), sketch(100))).isLessThan(0.3);
    assertThat(IssueSketch.likeness("", sketch(0))).isZero();
  }
}
