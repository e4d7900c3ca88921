package io.cuttings.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.cuttings.split.Item;
import io.cuttings.store.Issues;
import io.cuttings.store.PublicationHead;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mail says may be anything: a feed of it is read all the same, and nothing in it acts. */
class HostileFeedTest {
  private static final Instant DATE = Instant.parse("2026-11-03T07:00:04Z");

  /** Control characters, half pairs both ways round, no characters, and a whole pair. */
  private static final String HOSTILE =
      "\u0000a\u0001b\u000bc\u001fd\uD800e\uDC00f\uFFFEg\uFFFF h\uD83C\uDF0A \u0085 ]]>"
          + " <script>alert(1)</script> &amp; \"'> <![CDATA[ <!-- \u202E";

  private static final String TAMED =
      "\uFFFDa\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFD h\uD83C\uDF0A \u0085 ]]>"
          + " <script>alert(1)</script> &amp; \"'> <![CDATA[ <!-- \u202E";

  private static final Feed FEED =
      new Feed(
          Ids.of("feed", HOSTILE),
          HOSTILE,
          "https://x.example/feed?q=%00&a='\"<>",
          "https://x.example/",
          DATE,
          true,
          "https://x.example/feed",
          "https://x.example/feed?month=2026-10&part=2",
          null,
          List.of(
              new FeedEntry(
                  Ids.of("item", HOSTILE),
                  "en",
                  HOSTILE,
                  "https://news.example/?a=1&b=\"onload=\"x",
                  "https://x.example/items/1",
                  "https://x.example/stories/1#item-1",
                  DATE,
                  HOSTILE,
                  HOSTILE,
                  List.of(HOSTILE),
                  HOSTILE,
                  new FeedEntry.Source(
                      Ids.of("publication", "1"), HOSTILE, "https://x.example/", "/", DATE))));

  @Test
  void anAtomFeedOfHostileTextsIsValidAndSaysThemAsText() throws Exception {
    String atom = AtomWriter.write(FEED);
    assertThat(AtomSchema.mistakes(atom)).isEmpty();
    assertThat(atom).doesNotContain("<script").doesNotContain("<![CDATA[").doesNotContain("<!--");
    SyndFeed feed = new SyndFeedInput().build(new StringReader(atom));
    assertThat(feed.getTitle()).isEqualTo(TAMED);
    SyndEntry entry = feed.getEntries().get(0);
    assertThat(entry.getTitle()).isEqualTo(TAMED);
    assertThat(entry.getAuthor()).isEqualTo(TAMED);
    assertThat(entry.getCategories()).extracting("name").containsExactly(TAMED);
    assertThat(entry.getLink()).isEqualTo("https://news.example/?a=1&b=\"onload=\"x");
    assertThat(entry.getContents().get(0).getValue())
        .startsWith("<p>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;")
        .doesNotContain("<script");
  }

  @Test
  void aJsonFeedOfHostileTextsSaysThemAsText() throws Exception {
    JsonNode item = new ObjectMapper().readTree(JsonFeedWriter.write(FEED)).get("items").get(0);
    assertThat(item.get("title").textValue()).isEqualTo(TAMED);
    assertThat(item.get("content_text").textValue()).isEqualTo(TAMED);
    assertThat(item.get("tags").get(0).textValue()).isEqualTo(TAMED);
  }

  @Test
  void aListOfHostilePublicationsIsRead() {
    String opml =
        OpmlWriter.write(
            List.of(new PublicationHead("a/b?<c>", HOSTILE, 1, DATE)),
            new PublicAddress("https://x.example/"));
    assertThat(Opml.outlines(opml).get(0))
        .containsEntry("text", TAMED)
        .containsEntry("xmlUrl", "https://x.example/publications/a%2Fb%3F%3Cc%3E/feed.atom");
  }

  @Test
  void aStoredMailOfHostileTextsHasAValidFeedWithoutHarmfulLinks() throws Exception {
    Item script = Issues.item(HOSTILE, "javascript:alert(1)", HOSTILE);
    Item data = Issues.item("Two " + HOSTILE, "data:text/html,<script>alert(1)</script>", "two");
    try (FeedLibrary library =
        new FeedLibrary(Issues.issue("h", null, HOSTILE, "2026-11-03", script, data))) {
      String atom = library.get("/feed.atom").text();
      assertThat(AtomSchema.mistakes(atom)).isEmpty();
      SyndFeed feed = new SyndFeedInput().build(new StringReader(atom));
      assertThat(feed.getEntries())
          .hasSize(2)
          .allSatisfy(entry -> assertThat(entry.getLink()).startsWith(FeedLibrary.SITE + "items/"));
      assertThat(atom).doesNotContain("javascript:").doesNotContain("data:text");
    }
  }
}
