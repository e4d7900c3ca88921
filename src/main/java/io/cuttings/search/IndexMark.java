package io.cuttings.search;

import io.cuttings.store.ChangePlace;
import java.time.Instant;
import java.util.Map;

/**
 * How far an index is: it stands in each of its commits, so that index and mark cannot differ.
 *
 * @param format of the documents; another one makes the index worthless
 * @param libraryId the database that was indexed
 * @param place the last change that is in the index
 */
record IndexMark(String format, String libraryId, ChangePlace place) {
  /** To be raised whenever the same item would become another document. */
  private static final String FORMAT = "2";

  static IndexMark start(String libraryId) {
    return new IndexMark(FORMAT, libraryId, ChangePlace.START);
  }

  /** The mark of a commit; one that fits no library where there is none. */
  static IndexMark of(Map<String, String> commit) {
    return new IndexMark(
        commit.getOrDefault("format", ""),
        commit.getOrDefault("library", ""),
        new ChangePlace(
            Long.parseLong(commit.getOrDefault("change", "-1")),
            commit.getOrDefault("archive_key", "")));
  }

  boolean isOf(String library) {
    return format.equals(FORMAT) && libraryId.equals(library);
  }

  IndexMark at(ChangePlace later) {
    return new IndexMark(format, libraryId, later);
  }

  /** When a commit was written; long ago where it does not say. */
  static Instant writtenAt(Map<String, String> commit) {
    return Instant.parse(commit.getOrDefault("written_at", Instant.EPOCH.toString()));
  }

  Map<String, String> commit(Instant now) {
    return Map.of(
        "written_at",
        now.toString(),
        "format",
        format,
        "library",
        libraryId,
        "change",
        Long.toString(place.change()),
        "archive_key",
        place.archiveKey());
  }
}
