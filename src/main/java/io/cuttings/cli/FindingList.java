package io.cuttings.cli;

import static java.util.stream.Collectors.toSet;

import io.cuttings.finding.Finding;
import io.cuttings.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Findings for people, or a line of JSON each for programs.
 *
 * @param repaired those that a repair has settled
 * @param left those that are still there
 */
record FindingList(List<Finding> repaired, List<Finding> left) {

  FindingList {
    repaired = List.copyOf(repaired);
    left = List.copyOf(left);
  }

  /** What was found, of which a repair left some, and which may have brought up more. */
  static FindingList of(List<Finding> found, List<Finding> left) {
    Set<String> remaining = left.stream().map(Finding::identity).collect(toSet());
    return new FindingList(
        found.stream().filter(finding -> !remaining.contains(finding.identity())).toList(), left);
  }

  /** How they are printed. */
  enum Format {
    table,
    jsonl
  }

  /** As a line; derived tells whether a repair makes it anew, repaired whether it did. */
  private record Line(
      String kind, String subject, String sentence, boolean derived, boolean repaired) {
    static Line of(Finding finding, boolean isRepaired) {
      return new Line(
          finding.kind().word(),
          finding.subject(),
          finding.sentence(),
          finding.kind().isRepairable(),
          isRepaired);
    }

    String json() {
      try {
        return Json.mapper().writeValueAsString(this);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  void print(Format format, PrintWriter out) {
    List<Line> lines = new ArrayList<>();
    repaired.forEach(finding -> lines.add(Line.of(finding, true)));
    left.forEach(finding -> lines.add(Line.of(finding, false)));
    switch (format) {
      case table -> table(lines, out);
      case jsonl -> lines.forEach(line -> out.println(line.json()));
    }
  }

  private static void table(List<Line> lines, PrintWriter out) {
    int kind = longest(lines.stream().map(Line::kind));
    int subject = longest(lines.stream().map(Line::subject));
    for (Line line : lines) {
      String sentence = line.repaired ? "(repaired) " + line.sentence : line.sentence;
      out.println(
          String.join("  ", padded(line.kind, kind), padded(line.subject, subject), sentence));
    }
  }

  private static int longest(Stream<String> texts) {
    return texts.mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(length - text.length());
  }
}
