package io.cuttings.camel;

import io.cuttings.publication.RecognisedMessage;
import io.cuttings.split.Issue;
import io.cuttings.split.Splitter;
import io.cuttings.store.Learning;

/** Splits messages, knowing what their publications repeat. For any number of threads. */
public final class LearnedSplitter {
  private final Splitter splitter = new Splitter();
  private final Learning learning;

  LearnedSplitter(Learning learning) {
    this.learning = learning;
  }

  /** For routes. */
  public Issue split(RecognisedMessage recognised) {
    return splitter.split(recognised, learning.of(recognised.publication().id()));
  }
}
