package io.cuttings.bench.library;

/** How an issue looks: the shapes of the samples. */
enum Layout {
  CARDS,
  NOTES,
  HEADINGS,
  NUMBERED,
  DIGEST,
  DOTS;

  boolean isHtml() {
    return this != DIGEST && this != DOTS;
  }

  String body(Issue issue) {
    return switch (this) {
      case CARDS -> Pages.cards(issue);
      case NOTES -> Pages.notes(issue);
      case HEADINGS -> Pages.headings(issue);
      case NUMBERED -> Pages.numbered(issue);
      case DIGEST -> Texts.digest(issue);
      case DOTS -> Texts.dots(issue);
    };
  }
}
