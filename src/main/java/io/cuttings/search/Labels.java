package io.cuttings.search;

/**
 * Values as the index's facets take them: not empty, and of a length that a term may have. A title
 * that is longer is known by its beginning.
 */
final class Labels {
  private static final int LONGEST = 200;

  private Labels() {}

  static String label(String value) {
    if (value.isEmpty()) {
      return " ";
    }
    return value.codePointCount(0, value.length()) <= LONGEST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST));
  }
}
