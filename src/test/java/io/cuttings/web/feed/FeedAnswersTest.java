package io.cuttings.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.split.Item;
import io.cuttings.store.Issues;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered where there is nothing new, nothing at all, or no sense in what is asked. */
class FeedAnswersTest {
  private FeedLibrary library;

  @BeforeEach
  void storeOneIssue() {
    library = new FeedLibrary(Issues.issue("one", null, "p", "2026-10-31", news("One thing")));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.atom", "/feed.json", "/publications.opml"})
  void whoHasTheFeedIsToldSoUntilTheLibraryChanges(String address) {
    IdentifiedIssue two = Issues.issue("two", null, "q", "2026-11-02", news("Another thing"));
    Response first = library.get(address);
    Request again = Request.get(address).with("If-None-Match", first.headers().get("ETag"));
    assertThat(library.get(again).status()).isEqualTo(304);
    Request since =
        Request.get(address).with("If-Modified-Since", first.headers().get("Last-Modified"));
    assertThat(library.get(since).status()).isEqualTo(304);
    library.store(two);
    Response second = library.get(again);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.headers().get("ETag")).isNotEqualTo(first.headers().get("ETag"));
    assertThat(second.text()).isNotEqualTo(first.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/feed.atom?month=2026|The parameter month is a month such as 2026-01.",
        "/feed.atom?month=2026-13|The parameter month is a month such as 2026-01.",
        "/feed.atom?month=2026-10&part=0|The parameter part is a whole number from 1",
        "/feed.json?part=2|The parameter part goes with the parameter month.",
        "/feed.atom?q=tide|There is no parameter q here",
        "/search/feed.atom?since=yesterday|The parameter since is a day",
        "/search/feed.atom?since=2026-11-02&until=2026-11-01|The day until is before the day since",
        "/search/feed.atom?order=best|The parameter order is one of",
        "/stories/x/feed.atom|A story is named by 24 hexadecimal digits.",
        "/publications.opml?x=1|There are no parameters here.",
      })
  void whatIsAskedForWronglyIsRefusedWithASentence(String address, String sentence) {
    assertThatThrownBy(() -> library.get(address))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.status()).isEqualTo(400))
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/publications/nobody/feed.atom",
        "/stories/000000000000000000000000/feed.json",
        "/feed.atom?month=2020-01",
        "/feed.atom?month=2026-10&part=2"
      })
  void whatIsNotThereIsNotFound(String address) {
    assertThat(library.status(address)).isEqualTo(404);
  }

  @Test
  void theListOfPublicationsNamesTheirFeeds() {
    library.store(Issues.issue("two", null, "é/ü", "2026-11-02", news("Another thing")));
    Response response = library.get("/publications.opml");
    assertThat(response.headers()).containsEntry("Content-Type", "text/x-opml;charset=utf-8");
    List<Map<String, String>> outlines = Opml.outlines(response.text());
    assertThat(outlines)
        .extracting(outline -> outline.get("text"))
        .containsExactly("The p", "The é/ü");
    assertThat(outlines)
        .allSatisfy(
            outline -> {
              assertThat(outline).containsEntry("type", "rss").containsKey("htmlUrl");
              String address = outline.get("xmlUrl").replace(FeedLibrary.SITE, "/");
              assertThat(AtomReader.read(library.get(address).text()).getTitle())
                  .isEqualTo(outline.get("title"));
            });
  }

  @Test
  void eachAddressHasATagOfItsOwn() {
    assertThat(
            Stream.of(
                    library.get("/feed.atom"),
                    library.get("/feed.json"),
                    library.get("/feed.atom?month=2026-10"),
                    library.get("/search/feed.atom"),
                    library.get("/search/feed.atom?q=tide"),
                    library.get("/publications.opml"),
                    library.getFrom("http://localhost:1/", "/feed.atom"))
                .map(response -> response.headers().get("ETag")))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  private static Item news(String title) {
    return Issues.item(title, null, title + " and what is known of it.");
  }
}
