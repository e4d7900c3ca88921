package io.cuttings.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Story items of tests, keyed as those of mail are. */
final class StoryItemBuilder {
  private static final Instant START = Instant.parse("2026-02-01T06:00:00Z");

  private final String id;
  private String publication = "letter";
  private @Nullable String title;
  private @Nullable String url;
  private String text = "";
  private int day;
  private String issue;

  private StoryItemBuilder(String id) {
    this.id = id;
    this.issue = id;
  }

  static StoryItemBuilder item(String id) {
    return new StoryItemBuilder(id);
  }

  StoryItemBuilder publication(String name) {
    publication = name;
    return this;
  }

  StoryItemBuilder title(String said) {
    title = said;
    return this;
  }

  StoryItemBuilder url(String written) {
    url = written;
    return this;
  }

  StoryItemBuilder text(String said) {
    text = said;
    return this;
  }

  StoryItemBuilder day(int number) {
    day = number;
    return this;
  }

  /** The key of the first delivery of its issue; else the item stands in an issue of its own. */
  StoryItemBuilder issue(String key) {
    issue = key;
    return this;
  }

  StoryItem build() {
    CanonicalUrl page = url == null ? null : new UrlCanonicaliser().canonicalise(url);
    List<String> words = Words.of(title);
    StoryKeys keys = new StoryKeys();
    keys.addPage(page != null && page.identifies() ? page.key() : "");
    if (title != null) {
      keys.addTitle(title);
    }
    keys.addText(words, Words.of(text));
    Instant date = START.plus(day, ChronoUnit.DAYS);
    String key = page == null ? null : page.key();
    return new StoryItem(
        id, date, "<" + id + ">", id, issue, 0, 0, publication, title, text, key, keys.keys());
  }
}
