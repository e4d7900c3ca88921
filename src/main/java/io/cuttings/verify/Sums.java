package io.cuttings.verify;

import io.cuttings.archive.PartFixity;
import io.cuttings.search.PartIndex;

/**
 * How much was looked at.
 *
 * @param sound objects whose octets have the digest that names them
 * @param damaged objects that have not
 * @param documents in the index
 * @param items in the database that should be in the index
 */
public record Sums(long sound, long damaged, long documents, long items) {
  static final Sums NONE = new Sums(0, 0, 0, 0);

  /** Objects of the archive. */
  public long objects() {
    return sound + damaged;
  }

  Sums withoutIndex() {
    return new Sums(sound, damaged, 0, 0);
  }

  static Sums of(PartFixity archive, PartIndex index) {
    return new Sums(archive.sound(), archive.damaged(), index.documents(), index.items());
  }

  Sums plus(Sums more) {
    return new Sums(
        sound + more.sound, damaged + more.damaged, documents + more.documents, items + more.items);
  }
}
