package io.cuttings.bench.library;

/** Issues in plain text. */
final class Texts {
  private static final int WIDTH = 70;

  private Texts() {}

  static String digest(Issue issue) {
    return written(issue, "", "-", "* ");
  }

  static String dots(Issue issue) {
    return written(issue, "■ ", "", "・");
  }

  private static String written(Issue issue, String mark, String rule, String bullet) {
    String name = issue.publication().name() + " " + issue.numbered();
    StringBuilder text = new StringBuilder(name + "\n" + "=".repeat(name.length()) + "\n\n");
    for (Issue.Section section : issue.sections()) {
      String heading = mark + section.heading();
      text.append(heading).append('\n');
      text.append(rule.isEmpty() ? "" : rule.repeat(heading.length()) + "\n").append('\n');
      for (News news : section.news()) {
        text.append(bullet).append(news.title()).append('\n');
        text.append(wrapped(news.blurb())).append("  ").append(issue.link(news)).append("\n\n");
      }
    }
    String leave = issue.publication().tongue().leave;
    return text
        + "-- \n"
        + issue.publication().tongue().reason
        + "\n"
        + leave
        + ": "
        + issue.leaving()
        + "\n";
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int width = WIDTH;
    for (String word : text.split(" ", -1)) {
      boolean breaks = width + word.length() >= WIDTH;
      lines.append(!breaks ? " " : lines.isEmpty() ? "  " : "\n  ").append(word);
      width = breaks ? word.length() : width + word.length() + 1;
    }
    return lines.append('\n').toString();
  }
}
