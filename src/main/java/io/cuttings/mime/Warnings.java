package io.cuttings.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found broken while one mail is parsed; each sentence once, in order. One thread. */
final class Warnings {
  private final Set<String> sentences = new LinkedHashSet<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  List<String> toList() {
    return List.copyOf(sentences);
  }
}
