package io.cuttings.split;

/**
 * Where in the mail an item was cut from.
 *
 * @param part the MIME part, as in {@link io.cuttings.mime.Body}
 * @param start first character of the range in the decoded part
 * @param end behind the last character of the range
 */
public record Provenance(String part, int start, int end) {

  public Provenance {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("A range runs forward, not from " + start + " to " + end);
    }
  }
}
