package io.cuttings.bench.library;

import java.time.LocalDate;
import java.util.List;

/** An issue of a newsletter that does not exist. */
record Issue(Publication publication, int number, LocalDate day, List<Section> sections) {

  /** A headed part of it. */
  record Section(String heading, List<News> news) {}

  int items() {
    return sections.stream().mapToInt(section -> section.news().size()).sum();
  }

  /** The headline of its first item. */
  String lead() {
    return sections.get(0).news().get(0).title();
  }

  String numbered() {
    return publication.tongue().issue.formatted(number);
  }

  /** A link as the publication gives it, with its own mark on it. */
  String link(News news) {
    return news.url() + "?utm_source=" + publication.domain();
  }

  String leaving() {
    return "https://" + publication.domain() + ".example/leave";
  }
}
