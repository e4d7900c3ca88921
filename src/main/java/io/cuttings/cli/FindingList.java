package io.cuttings.cli;

import io.cuttings.finding.Finding;
import io.cuttings.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Findings for people, or a line of JSON each for programs. */
record FindingList(List<Finding> findings) {

  /** How they are printed. */
  enum Format {
    table,
    jsonl
  }

  /** As a line; derived tells whether a repair makes it anew. */
  private record Line(String kind, String subject, String sentence, boolean derived) {}

  void print(Format format, PrintWriter out) {
    switch (format) {
      case table -> table(out);
      case jsonl -> findings.forEach(finding -> out.println(json(finding)));
    }
  }

  private void table(PrintWriter out) {
    int kind = findings.stream().mapToInt(f -> f.kind().word().length()).max().orElse(0);
    int subject = findings.stream().mapToInt(f -> f.subject().length()).max().orElse(0);
    for (Finding finding : findings) {
      out.printf(
          "%-" + kind + "s  %-" + subject + "s  %s%n",
          finding.kind().word(),
          finding.subject(),
          finding.sentence());
    }
  }

  private static String json(Finding finding) {
    try {
      return Json.mapper()
          .writeValueAsString(
              new Line(
                  finding.kind().word(),
                  finding.subject(),
                  finding.sentence(),
                  finding.kind().isRepairable()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
