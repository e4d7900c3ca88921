package io.cuttings.web.feed;

import io.cuttings.search.Search;
import io.cuttings.search.Searcher;
import io.cuttings.store.PublicationHead;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryQueries;
import io.cuttings.web.http.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What there are feeds of. Their ids hold for good: readers keep them. */
record Subjects(Searcher searcher) {
  private static final String LIBRARY = "Cuttings";

  Subject everything(Address address) {
    return new Subject(
        Ids.of("feed", "everything"), LIBRARY, "/", address, true, found(Search.EVERYTHING));
  }

  Subject publication(Address address, PublicationHead publication) {
    Search all = Search.EVERYTHING;
    Search ofIt =
        new Search(
            all.words(), publication.id(), null, null, null, all.since(), all.until(), all.order());
    return new Subject(
        Ids.of("publication", publication.id()),
        publication.name().isBlank() ? publication.id() : publication.name(),
        "/publications/" + Parameters.encoded(publication.id()),
        address,
        false,
        found(ofIt));
  }

  Subject story(Address address, String id, List<StoredItem> items) {
    List<StoredItem> once = StoryQueries.withoutRedeliveries(items);
    return new Subject(
        Ids.of("story", id),
        StoryQueries.title(once),
        "/stories/" + id,
        address,
        true,
        new StoryItems(once));
  }

  Subject search(Address address, Search search, Map<String, PublicationHead> publications) {
    Map<String, String> page = new LinkedHashMap<>(address.parameters());
    page.put("order", "newest");
    return new Subject(
        Ids.of("search", Parameters.encoded(address.parameters())),
        title(search, publications),
        "/search?" + Parameters.encoded(page),
        address,
        true,
        found(search));
  }

  private static String title(Search search, Map<String, PublicationHead> publications) {
    List<String> parts = new ArrayList<>();
    parts.add(search.words());
    Stream.of(search.section(), search.source(), search.language())
        .flatMap(Stream::ofNullable)
        .forEach(parts::add);
    if (search.publication() != null) {
      PublicationHead head = publications.get(search.publication());
      parts.add(head == null ? search.publication() : head.name());
    }
    if (search.since() != null) {
      parts.add("since " + search.since());
    }
    if (search.until() != null) {
      parts.add("until " + search.until());
    }
    parts.removeIf(String::isBlank);
    return parts.isEmpty() ? LIBRARY : LIBRARY + ": " + String.join(" · ", parts);
  }

  private FoundItems found(Search search) {
    return new FoundItems(searcher, search);
  }
}
