package io.cuttings.web.feed;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Plain text as HTML, in which nothing is markup but what is written here. */
final class Paragraphs {
  private Paragraphs() {}

  static String html(String text) {
    return Arrays.stream(text.strip().split("\\R\\s*\\R"))
        .map(paragraph -> "<p>" + escaped(paragraph).replaceAll("\\R", "<br>") + "</p>")
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
