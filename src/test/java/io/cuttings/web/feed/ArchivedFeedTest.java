package io.cuttings.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import io.cuttings.split.Item;
import io.cuttings.store.Issues;
import io.cuttings.store.StoredItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever walks from the current document through the archive has read every item. */
class ArchivedFeedTest {
  private static FeedLibrary library;

  @BeforeAll
  static void storeMonthsOfIssues() {
    library = new FeedLibrary();
    store("2026-11-03", "harbour", 60);
    store("2026-10-31", "field", 290);
    store("2026-10-12", "harbour", 300);
    store("2026-10-01", "harbour", 90);
    store("2026-08-31", "field", 20);
    store("2025-12-01", "harbour", 3);
  }

  private static void store(String date, String publication, int items) {
    Item[] made =
        IntStream.range(0, items)
            .mapToObj(i -> item(publication + " " + date + " no " + i, i))
            .toArray(Item[]::new);
    String name = publication + date;
    library.store(Issues.issue(name, "<" + name + "@x.example>", publication, date, made));
  }

  private static Item item(String title, int i) {
    String url = i % 3 == 0 ? null : "https://news.example/" + title.replace(' ', '/');
    return Issues.item(title, url, "第" + i + "条 of " + title + ".\nA second line & <more>.");
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed", "/search/feed?section=News"})
  void theAtomChainHoldsEveryItemAsStored(String address) {
    assertThat(atomChain(documents(address, "atom"))).isEqualTo(expected(null));
  }

  @Test
  void theChainOfAPublicationHoldsItsItems() {
    assertThat(atomChain(documents("/publications/harbour/feed", "atom")))
        .isEqualTo(expected("harbour"))
        .hasSize(453);
  }

  @Test
  void theJsonChainHoldsEveryItemAsStored() throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    String next = "https://cuttings.example.org/feed.json";
    while (next != null) {
      JsonNode feed = new ObjectMapper().readTree(library.get(path(next)).text());
      assertThat(feed.get("feed_url").textValue()).isEqualTo(next);
      for (JsonNode item : feed.get("items")) {
        String told =
            item.get("title").textValue()
                + "|"
                + (item.get("url").equals(item.get("_cuttings").get("item"))
                    ? ""
                    : item.get("url").textValue())
                + "|"
                + Paragraphs.html(item.get("content_text").textValue())
                + "|"
                + item.get("date_published").textValue()
                + "|"
                + item.get("authors").get(0).get("name").textValue();
        read.put(item.get("id").textValue(), told);
      }
      next = feed.path("next_url").textValue();
    }
    assertThat(read).isEqualTo(expected(null)).hasSize(763);
  }

  @Test
  void theDocumentsAreBoundedMarkedAndLinkedBothWays() {
    List<String> documents = documents("/feed", "atom");
    assertThat(documents).hasSize(5); // current, October in two parts, August, December
    assertThat(AtomReader.wire(documents.get(0)).getEntries()).hasSize(100);
    assertThat(documents.get(0)).doesNotContain("archive/>").doesNotContain("next-archive");
    List<String> archive = documents.subList(1, documents.size());
    assertThat(archive)
        .allSatisfy(
            document -> {
              assertThat(document).contains("<fh:archive/>");
              assertThat(AtomSchema.mistakes(document)).isEmpty();
              assertThat(link(document, "current"))
                  .isEqualTo("https://cuttings.example.org/feed.atom");
              assertThat(AtomReader.wire(document).getId())
                  .isEqualTo(AtomReader.wire(documents.get(0)).getId());
              assertThat(AtomReader.wire(document).getEntries()).hasSizeBetween(1, 500);
            });
    for (int i = 1; i < archive.size(); i++) {
      assertThat(link(archive.get(i), "next-archive")).isEqualTo(link(archive.get(i - 1), "self"));
    }
    assertThat(archive)
        .extracting(document -> link(document, "self"))
        .containsExactly(
            "https://cuttings.example.org/feed.atom?month=2026-10&part=2",
            "https://cuttings.example.org/feed.atom?month=2026-10",
            "https://cuttings.example.org/feed.atom?month=2026-08",
            "https://cuttings.example.org/feed.atom?month=2025-12");
  }

  @Test
  void theDaysOfASearchHoldInItsArchiveToo() {
    String address = "/search/feed?since=2026-10-02&until=2026-10-31";
    Map<String, String> read = atomChain(documents(address, "atom"));
    assertThat(read).hasSize(590);
    assertThat(library.status("/search/feed.atom?since=2026-10-02&until=2026-10-31&month=2026-08"))
        .isEqualTo(404);
  }

  /** From the current document backwards. */
  private static List<String> documents(String address, String format) {
    List<String> documents = new ArrayList<>();
    String next = FeedLibrary.SITE + address.substring(1).replaceFirst("feed", "feed." + format);
    while (next != null) {
      String document = library.get(path(next)).text();
      documents.add(document);
      next = link(document, "prev-archive");
    }
    return documents;
  }

  private static String path(String url) {
    return url.replace(FeedLibrary.SITE, "/");
  }

  private static Map<String, String> atomChain(List<String> documents) {
    Map<String, String> read = new LinkedHashMap<>();
    for (String document : documents) {
      for (Entry entry : AtomReader.wire(document).getEntries()) {
        String link = entry.getAlternateLinks().get(0).getHref();
        read.put(
            entry.getId(),
            entry.getTitle()
                + "|"
                + (link.startsWith(FeedLibrary.SITE) ? "" : link)
                + "|"
                + entry.getContents().get(0).getValue()
                + "|"
                + entry.getPublished().toInstant()
                + "|"
                + entry.getAuthors().get(0).getName());
      }
    }
    return read;
  }

  /** What the database holds. */
  private static Map<String, String> expected(@Nullable String publication) {
    Map<String, String> stored = new LinkedHashMap<>();
    library.issues().newest(Integer.MAX_VALUE).stream()
        .flatMap(issue -> library.issues().sections(issue.archiveKey()).stream())
        .flatMap(section -> section.items().stream())
        .filter(item -> publication == null || publication.equals(item.publicationId()))
        .forEach(item -> stored.put(Ids.of("item", item.id()), told(item)));
    return stored;
  }

  private static String told(StoredItem item) {
    return item.title()
        + "|"
        + (item.url() == null ? "" : item.url())
        + "|"
        + Paragraphs.html(item.text())
        + "|"
        + item.issueDate()
        + "|"
        + item.publicationName();
  }

  private static @Nullable String link(String document, String rel) {
    com.rometools.rome.feed.atom.Feed feed = AtomReader.wire(document);
    List<Link> links = new ArrayList<>(feed.getOtherLinks());
    links.addAll(feed.getAlternateLinks());
    return links.stream()
        .filter(link -> link.getRel().equals(rel))
        .map(Link::getHref)
        .findFirst()
        .orElse(null);
  }
}
