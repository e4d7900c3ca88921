package io.cuttings.web.feed;

import io.cuttings.store.PublicationHead;
import io.cuttings.store.StoredItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Puts the documents of feeds together. */
record Documents(PublicAddress site, Map<String, PublicationHead> publications) {

  /**
   * One document of a feed.
   *
   * @param part of the archive; empty for the current one
   * @param changedAt stands for the date of a feed without items
   */
  Feed document(Subject subject, Format format, Optional<ArchivePart> part, Instant changedAt) {
    Chain chain = new Chain(subject.items());
    Chain.Document document = part.map(chain::archive).orElseGet(chain::current);
    Entries entries = new Entries(site, publications);
    Address address = subject.address();
    return new Feed(
        subject.id(),
        subject.title(),
        site.of(address.of(format, part)),
        site.of(subject.page()),
        newest(document, changedAt),
        part.isPresent(),
        site.of(address.of(format)),
        document.previous().map(p -> site.of(address.of(format, Optional.of(p)))).orElse(null),
        document.next().map(n -> site.of(address.of(format, Optional.of(n)))).orElse(null),
        document.items().stream().map(item -> entries.entry(item, subject.isMixed())).toList());
  }

  private static Instant newest(Chain.Document document, Instant otherwise) {
    return document.items().stream()
        .map(StoredItem::issueDate)
        .max(Comparator.naturalOrder())
        .orElse(otherwise);
  }
}
