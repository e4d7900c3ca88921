package io.cuttings.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndFeed;
import io.cuttings.split.Item;
import io.cuttings.split.Provenance;
import io.cuttings.split.Section;
import io.cuttings.store.Issues;
import io.cuttings.store.StoredItem;
import io.cuttings.web.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The feeds of a library of three issues, as a reader gets them. */
class FeedsTest {
  private static final String TIDE = "https://news.example/tide";
  private static final String CHINESE = "晨间简报：港口的潮汐电站并网";

  private static FeedLibrary library;
  private static StoredItem tide;

  @BeforeAll
  static void storeThreeIssues() {
    library =
        new FeedLibrary(
            Issues.issue(
                "first",
                "<1@x.example>",
                "harbour",
                "2026-10-30",
                List.of(
                    new Section(
                        "Energy",
                        List.of(
                            labelled("Tide station starts", TIDE, "It feeds the harbour town."),
                            Issues.item(CHINESE, "https://news.example/zh", "潮汐电站今日并网。"))),
                    new Section(
                        null,
                        List.of(Issues.item(null, "mailto:a@x.example", "One.\nTwo.\n\nThree."))))),
            Issues.issue(
                "second",
                "<2@x.example>",
                "field/notes ü",
                "2026-11-02",
                Issues.item("Tide station starts", TIDE, "It feeds the harbour town.")),
            Issues.issue(
                "third",
                "<3@x.example>",
                "harbour",
                "2026-11-03",
                Issues.item("A plain <b>headline</b> & more", null, "A text of its own.")));
    tide =
        library.issues().newest(3).stream()
            .filter(issue -> issue.title().equals("first"))
            .flatMap(issue -> library.issues().sections(issue.archiveKey()).stream())
            .flatMap(section -> section.items().stream())
            .findFirst()
            .orElseThrow();
  }

  private static Item labelled(String title, String url, String text) {
    Provenance provenance = new Provenance("1", 0, 1);
    return new Item(title, url, text, "The Gazette", "Power", false, List.of(), provenance);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  static List<String> addresses() {
    return List.of(
        "/feed.atom",
        "/feed.atom?month=2026-10",
        "/publications/harbour/feed.atom",
        "/publications/field%2Fnotes%20%C3%BC/feed.atom",
        "/stories/" + tide.storyId() + "/feed.atom",
        "/search/feed.atom?section=Energy",
        "/search/feed.atom?q=tide&publication=harbour&order=relevance&page=3",
        "/search/feed.atom?section=none%20of%20these");
  }

  @Test
  void everyAtomFeedIsValidAndReadByOthers() {
    for (String address : addresses()) {
      Response response = library.get(address);
      assertThat(response.headers())
          .containsEntry("Content-Type", "application/atom+xml;charset=utf-8");
      assertThat(AtomSchema.mistakes(response.text())).as(address).isEmpty();
      SyndFeed read = AtomReader.read(response.text());
      assertThat(read.getTitle()).as(address).isNotBlank();
      assertThat(read.getEntries())
          .as(address)
          .allSatisfy(
              entry -> {
                assertThat(entry.getAuthors()).isNotEmpty();
                assertThat(entry.getLink()).startsWith("http");
              });
    }
  }

  @Test
  void theSchemaRefusesWhatIsNoAtom() {
    String atom = library.get("/feed.atom").text();
    assertThat(AtomSchema.mistakes(atom.replaceFirst("<published>.*?</published>", ""))).isEmpty();
    assertThat(AtomSchema.mistakes(atom.replaceFirst("<updated>.*?</updated>", ""))).isNotEmpty();
    assertThat(AtomSchema.mistakes(atom.replace("<id>", "<id wrong='x'>"))).isNotEmpty();
    assertThat(AtomSchema.mistakes(atom.replace(":00Z<", ":00<x/><"))).isNotEmpty();
  }

  @Test
  void anItemIsAnEntryWithAllThatIsKnownOfIt() {
    Entry entry = entry("/publications/harbour/feed.atom", "Tide station starts");
    assertThat(entry.getPublished().toInstant()).isEqualTo(Instant.parse("2026-10-30T06:00:00Z"));
    assertThat(entry.getUpdated()).isEqualTo(entry.getPublished());
    assertThat(entry.getAuthors()).extracting("name").containsExactly("The harbour");
    assertThat(entry.getContributors()).extracting("name").containsExactly("The Gazette");
    assertThat(entry.getCategories()).extracting("term").containsExactly("Energy", "Power");
    assertThat(entry.getContents()).extracting("type").containsExactly("html");
    assertThat(entry.getContents())
        .extracting("value")
        .containsExactly("<p>It feeds the harbour town.</p>");
    assertThat(href(entry.getAlternateLinks(), "alternate")).isEqualTo(TIDE);
    assertThat(href(entry.getOtherLinks(), "via"))
        .isEqualTo("https://cuttings.example.org/items/" + tide.id());
    assertThat(href(entry.getOtherLinks(), "related"))
        .isEqualTo("https://cuttings.example.org/stories/" + tide.storyId() + "#item-" + tide.id());
    assertThat(entry.getSource()).isNull();
    assertThat(library.get("/feed.atom").text()).contains("<entry xml:lang=\"en\">");
  }

  @Test
  void anItemWithoutTitleAndLinkIsNamedByItsTextAndLeadsToItsPage() {
    Entry entry = entry("/feed.atom", "One. Two. Three.");
    assertThat(href(entry.getAlternateLinks(), "alternate"))
        .startsWith("https://cuttings.example.org/items/");
    assertThat(entry.getContents())
        .extracting("value")
        .containsExactly("<p>One.<br>Two.</p><p>Three.</p>");
  }

  @Test
  void aMixedFeedSaysFromWhichFeedAnEntryComes() {
    List<String> sources =
        entries("/stories/" + tide.storyId() + "/feed.atom").stream()
            .map(entry -> entry.getSource().getId() + " " + entry.getSource().getTitle())
            .toList();
    String field = "/publications/field%2Fnotes%20%C3%BC/feed.atom";
    assertThat(sources)
        .containsExactly(
            AtomReader.read(library.get(field).text()).getUri() + " The field/notes ü",
            AtomReader.read(library.get("/publications/harbour/feed.atom").text()).getUri()
                + " The harbour");
    assertThat(library.get("/feed.atom").text())
        .contains("<link rel=\"self\" href=\"https://cuttings.example.org" + field + "\"");
  }

  @Test
  void chineseAndMarkupArriveAsTheyAre() {
    assertThat(entry("/feed.atom", CHINESE).getContents())
        .extracting("value")
        .containsExactly("<p>潮汐电站今日并网。</p>");
    assertThat(entry("/feed.atom", "A plain <b>headline</b> & more").getId()).isNotBlank();
  }

  @Test
  void idsAreTheSameOnEveryHostAndDifferForEachFeed() {
    String here = library.get("/feed.atom").text();
    String there = library.getFrom("http://127.0.0.1:8420/", "/feed.atom").text();
    assertThat(there).doesNotContain("cuttings.example.org");
    assertThat(ids(there)).isEqualTo(ids(here)).allMatch(id -> id.startsWith("urn:uuid:"));
    List<String> ofFeeds =
        addresses().stream()
            .map(address -> AtomReader.read(library.get(address).text()).getUri())
            .toList();
    assertThat(ofFeeds).doesNotContainNull();
    assertThat(ofFeeds.get(1)).isEqualTo(ofFeeds.get(0)); // the archive is the same feed
    assertThat(ofFeeds.subList(1, ofFeeds.size())).doesNotHaveDuplicates();
    // readers keep these: another id would show them every item once more
    assertThat(ofFeeds.get(0)).isEqualTo(Ids.of("feed", "everything"));
    assertThat(Ids.of("item", "1f8c54b8f9b4c1e2a7d05b36"))
        .isEqualTo("urn:uuid:bad577c5-35f2-3944-a303-254be620a8d3");
  }

  @Test
  void aFeedSaysWhereItIsAndWhichPageShowsTheSame() {
    SyndFeed feed =
        AtomReader.read(library.get("/search/feed.atom?page=2&section=Energy&q=%20tide%20").text());
    assertThat(feed.getTitle()).isEqualTo("Cuttings: tide · Energy");
    assertThat(feed.getLinks())
        .extracting("rel", "href")
        .contains(
            tuple("self", "https://cuttings.example.org/search/feed.atom?q=tide&section=Energy"),
            tuple(
                "alternate",
                "https://cuttings.example.org/search?q=tide&section=Energy&order=newest"));
  }

  @Test
  void everyJsonFeedHasWhatTheSpecificationAsksFor() {
    for (String address : addresses()) {
      Response response = library.get(address.replace(".atom", ".json"));
      assertThat(response.headers())
          .containsEntry("Content-Type", "application/feed+json;charset=utf-8");
      JsonNode feed = json(response.text());
      assertThat(feed.get("version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
      assertThat(feed.get("title").textValue()).isNotBlank();
      assertThat(feed.get("home_page_url").textValue()).startsWith(FeedLibrary.SITE);
      assertThat(feed.get("feed_url").textValue()).startsWith(FeedLibrary.SITE).contains(".json");
      assertThat(feed.get("items").isArray()).isTrue();
      feed.get("items").forEach(FeedsTest::assertJsonItem);
      List<String> ids = feed.get("items").findValuesAsText("id");
      assertThat(ids).doesNotHaveDuplicates().isEqualTo(entryIds(address));
    }
  }

  private static void assertJsonItem(JsonNode item) {
    assertThat(item.get("id").isTextual()).isTrue();
    assertThat(item.get("content_text").isTextual()).isTrue();
    assertThat(item.get("url").textValue()).startsWith("http");
    assertThat(Instant.parse(item.get("date_published").textValue())).isNotNull();
    assertThat(Instant.parse(item.get("date_modified").textValue())).isNotNull();
    assertThat(item.get("authors").get(0).get("name").textValue()).startsWith("The ");
    assertThat(item.get("tags").isArray()).isTrue();
    item.get("tags").forEach(tag -> assertThat(tag.isTextual()).isTrue());
    assertThat(item.get("language").textValue()).isEqualTo("en");
    assertThat(item.get("_cuttings").get("story").textValue()).startsWith(FeedLibrary.SITE);
  }

  @Test
  void aStoryThatHasGivenWayLeadsToItsSuccessor() {
    List<StoredItem> others =
        library.issues().newest(3).stream()
            .flatMap(issue -> library.issues().sections(issue.archiveKey()).stream())
            .flatMap(section -> section.items().stream())
            .filter(item -> item.storyId().equals(tide.storyId()) && !item.id().equals(tide.id()))
            .filter(item -> !item.id().equals(item.storyId()))
            .toList();
    assertThat(others).isNotEmpty();
    Response response = library.get("/stories/" + others.get(0).id() + "/feed.json?month=2026-10");
    assertThat(response.status()).isEqualTo(301);
    assertThat(response.headers())
        .containsEntry("Location", "/stories/" + tide.storyId() + "/feed.json?month=2026-10");
  }

  private static Entry entry(String address, String title) {
    return entries(address).stream()
        .filter(entry -> entry.getTitle().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> entryIds(String address) {
    return entries(address).stream().map(Entry::getId).toList();
  }

  private static List<String> ids(String atom) {
    return AtomReader.wire(atom).getEntries().stream().map(Entry::getId).toList();
  }

  private static List<Entry> entries(String address) {
    return AtomReader.wire(library.get(address).text()).getEntries();
  }

  private static @Nullable String href(List<Link> links, String rel) {
    return links.stream()
        .filter(link -> link.getRel().equals(rel))
        .map(Link::getHref)
        .findFirst()
        .orElse(null);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
