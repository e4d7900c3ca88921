package io.cuttings.search;

/** Which hits come first. */
public enum Order {
  /** Those that the words fit best, of equals the newest. */
  RELEVANCE,
  /** By the date of the issue. */
  NEWEST,
  /** By the date of the issue. */
  OLDEST
}
