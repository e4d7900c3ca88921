package io.cuttings.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.store.StoredItem;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {
  private static final String PAGE = "https://x.example/items/i";
  private static final ArchiveKey KEY = ArchiveKey.of(new byte[0]);

  private final Entries entries = new Entries(new PublicAddress("https://x.example/"), Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {"https://news.example/a?b=c#d", "HTTP://news.example", "http://新闻.example/"})
  void anAddressOfTheWebIsLinked(String url) {
    assertThat(entries.entry(item("T", url, "", "en"), false).link()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:a@x.example",
        "//news.example/",
        "https://",
        "https://news.example/ onload=x",
        "https://news.example/\n",
        "https://news.example/\uFFFE",
        ""
      })
  void anythingElseIsNot(String url) {
    assertThat(entries.entry(item("T", url, "", "en"), false).link()).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "A title, A text, A title",
        "null, A text, A text",
        "' ', 'A\n\n text ', A text",
        "null, '', The issue",
      })
  void anEntryHasATitle(@Nullable String title, String text, String expected) {
    assertThat(entries.entry(item(title, null, text, "en"), false).title()).isEqualTo(expected);
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    FeedEntry entry = entries.entry(item(null, null, "\uD83C\uDF0A".repeat(90), "en"), false);
    assertThat(entry.title()).isEqualTo("\uD83C\uDF0A".repeat(80) + "…");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"en,en", "zh-Hant,zh-Hant", "und,null", "'',null", "not a tag,null"})
  void aLanguageThatIsNotKnownIsNotSaid(String tag, @Nullable String said) {
    assertThat(entries.entry(item("T", null, "", tag), false).language()).isEqualTo(said);
  }

  private static StoredItem item(
      @Nullable String title, @Nullable String url, String text, String language) {
    return new StoredItem(
        "i",
        "s",
        KEY,
        KEY,
        "letter",
        "The letter",
        "The issue",
        Instant.EPOCH,
        language,
        null,
        0,
        0,
        title,
        url,
        text,
        null,
        null,
        false);
  }
}
