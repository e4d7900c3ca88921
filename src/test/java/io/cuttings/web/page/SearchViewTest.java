package io.cuttings.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.search.Facet;
import io.cuttings.search.Found;
import io.cuttings.search.Hit;
import io.cuttings.search.Marked;
import io.cuttings.store.PublicationHead;
import io.cuttings.store.StoredItem;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.search.SearchAddress;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SearchViewTest {
  private static final Instant DATE = Instant.parse("2026-03-02T23:30:00Z");
  private static final String HOSTILE = "<script>alert(\"1\")</script>";

  @Test
  void aHitHasItsMarksAndNothingOfItIsRun() {
    Document page = page("q=tide", 1, found(1, hit(HOSTILE + " on the ", "tide", "de")));
    assertThat(page.select("mark").eachText()).containsExactly("tide");
    assertThat(page.select("h3[lang=de] a").text()).isEqualTo(HOSTILE + " on the tide");
    assertThat(page.select("#results").text()).isEqualTo("1 item");
    assertThat(page.select(".told time").attr("datetime")).isEqualTo("2026-03-02");
  }

  @Test
  void aHitWithoutHeadlineAndLinkIsShown() {
    Hit hit = new Hit(item("und", null, "javascript:alert(1)"), marked(), marked("a text"), 0);
    Document page = page("q=text", 1, found(1, hit));
    assertThat(page.select(".told h3, .told a[href^=javascript], .told [lang]")).isEmpty();
    assertThat(page.select(".told .text").text()).isEqualTo("a text");
  }

  @Test
  void theFormKeepsWhatWasAsked() {
    Document page =
        page("q=%22a%20b%22&publication=l%2Fx&since=2026-01-01&order=oldest", 1, found(0));
    assertThat(page.select("#q").val()).isEqualTo("\"a b\"");
    assertThat(page.select("#publication option[selected]").val()).isEqualTo("l/x");
    assertThat(page.select("#order option[selected]").val()).isEqualTo("oldest");
    assertThat(page.select("#since").val()).isEqualTo("2026-01-01");
    assertThat(page.select("details[open] #since")).hasSize(1);
  }

  @Test
  void eachConditionCanBeTakenOffAgain() {
    Document page = page("q=a&publication=l%2Fx&language=de", 1, found(0));
    assertThat(page.select(".chips li").eachText())
        .containsExactly("publication: The Letter ×", "language: German ×");
    assertThat(page.select(".chips a").eachAttr("href"))
        .containsExactly("/search?q=a&language=de", "/search?q=a&publication=l%2Fx");
  }

  @Test
  void facetsNarrowAndThoseThatCannotAreLeftOut() {
    Facet year = new Facet("year", List.of(value("2026", 4), value("2025", 1200)));
    Facet language = new Facet("language", List.of(value("en", 3), value("und", 2)));
    Facet source = new Facet("source", List.of(value("The only one", 5)));
    Found found =
        new Found(5, List.of(hit("a ", "b", "en")), List.of(year, language, source), List.of());
    Document page = page("q=b", 1, found);
    assertThat(page.select("#narrow h3").eachText()).containsExactly("year", "language");
    assertThat(page.select("#narrow li").eachText())
        .containsExactly("2026 4", "2025 1,200", "English 3", "unknown 2");
    assertThat(page.select("#narrow a").eachAttr("href"))
        .contains("/search?q=b&since=2026-01-01&until=2026-12-31", "/search?q=b&language=und");
  }

  @Test
  void pagesLeadOnAndBackWithinBounds() {
    Document page = page("q=b&order=newest", 2, found(45, hit("a ", "b", "en")));
    assertThat(page.select("[rel=prev]").attr("href")).isEqualTo("/search?q=b&order=newest");
    assertThat(page.select("[rel=next]").attr("href")).isEqualTo("/search?q=b&order=newest&page=3");
    assertThat(page.select(".told").attr("start")).isEqualTo("21");
    assertThat(page("q=b", 3, found(45, hit("a ", "b", "en"))).select("[rel=next]")).isEmpty();
    assertThat(page("q=b", 500, found(1_000_000, hit("a ", "b", "en"))).select("[rel=next]"))
        .isEmpty();
    assertThat(page("q=b", 9, found(45)).select("main p a").eachAttr("href"))
        .contains("/search?q=b&page=3");
  }

  @Test
  void nothingFoundSaysWhatToDo() {
    Document page = page("q=zzz&source=x", 1, found(0));
    assertThat(page.select("main").text()).contains("Nothing was found for “zzz”");
    assertThat(page.select(".plain a").eachAttr("href"))
        .containsExactly("/search?q=zzz", "/search");
  }

  @Test
  void theFeedOfTheSearchIsAnnouncedWithItsConditions() {
    Document page = page("q=a%26b&source=x&order=oldest", 1, found(0));
    assertThat(page.select("link[type=application/atom+xml]").attr("href"))
        .isEqualTo("/search/feed.atom?q=a%26b&source=x");
    assertThat(page.select("link[type=application/feed+json]").attr("href"))
        .isEqualTo("/search/feed.json?q=a%26b&source=x");
  }

  @Test
  void remarksAndTheOrderAreSaid() {
    Found found =
        new Found(1, List.of(hit("a ", "b", "en")), List.of(), List.of("A quote was left open."));
    Document page = page("q=b", 1, found);
    assertThat(page.select(".note").text()).isEqualTo("A quote was left open.");
    assertThat(page.select("[aria-current=true]").text()).isEqualTo("best first");
    assertThat(page("", 1, found).select("[aria-current=true]").text()).isEqualTo("newest first");
  }

  private static Document page(String query, int page, Found found) {
    SearchAddress address = SearchAddress.of(Parameters.of(query));
    List<PublicationHead> publications = List.of(new PublicationHead("l/x", "The Letter", 3, DATE));
    SearchView view = new SearchView(address, found, page, 500, publications);
    return PageChecks.checked(new Templates().fill("search", view.values()));
  }

  private static Found found(long total, Hit... hits) {
    return new Found(total, List.of(hits), List.of(), List.of());
  }

  private static Facet.Value value(String value, long count) {
    return new Facet.Value(value, value, count);
  }

  private static Hit hit(String before, String found, String language) {
    Marked title =
        new Marked(List.of(new Marked.Piece(before, false), new Marked.Piece(found, true)));
    StoredItem item = item(language, before + found, "https://news.example/1");
    return new Hit(item, title, marked("Some text."), 1);
  }

  private static Marked marked(String... texts) {
    return new Marked(List.of(texts).stream().map(text -> new Marked.Piece(text, false)).toList());
  }

  private static StoredItem item(String language, String title, String url) {
    ArchiveKey key = ArchiveKey.of(new byte[] {1});
    return new StoredItem(
        "0123456789abcdef01234567",
        "0123456789abcdef01234567",
        key,
        key,
        "l/x",
        "The Letter",
        "",
        DATE,
        language,
        "News",
        0,
        0,
        title,
        url,
        "Some text.",
        "A source",
        null,
        true);
  }
}
