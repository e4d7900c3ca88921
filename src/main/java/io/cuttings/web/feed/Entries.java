package io.cuttings.web.feed;

import io.cuttings.store.PublicationHead;
import io.cuttings.store.StoredItem;
import io.cuttings.web.feed.FeedEntry.Source;
import io.cuttings.web.http.Parameters;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries of items.
 *
 * @param publications by id, for the entries of mixed feeds
 */
record Entries(PublicAddress site, Map<String, PublicationHead> publications) {
  /** Where an item has no title, so much of its text stands for it. */
  private static final int TITLE_LENGTH = 80;

  /** What a mail links may be anything; only an address of the web becomes a link. */
  private static final Pattern WEB =
      Pattern.compile("https?://[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

  /** RFC 4287 takes the tags of RFC 3066. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  FeedEntry entry(StoredItem item, boolean isMixed) {
    String page = site.of("/items/" + item.id());
    return new FeedEntry(
        Ids.of("item", item.id()),
        language(item.language()),
        title(item),
        Optional.ofNullable(item.url()).filter(Entries::isOfTheWeb).orElse(page),
        page,
        site.of("/stories/" + item.storyId() + "#item-" + item.id()),
        item.issueDate(),
        name(item),
        item.source(),
        Stream.of(item.section(), item.label()).flatMap(Stream::ofNullable).distinct().toList(),
        item.text(),
        isMixed ? source(item) : null);
  }

  private static boolean isOfTheWeb(String url) {
    return WEB.matcher(url).matches() && XmlText.isAllowed(url);
  }

  private static @Nullable String language(String tag) {
    return tag.equals("und") || !LANGUAGE.matcher(tag).matches() ? null : tag;
  }

  private static String title(StoredItem item) {
    String title = Objects.requireNonNullElse(item.title(), "");
    return Stream.of(title, beginning(item.text()), item.issueTitle(), name(item))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= TITLE_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
  }

  private static String name(StoredItem item) {
    return item.publicationName().isBlank() ? item.publicationId() : item.publicationName();
  }

  private Source source(StoredItem item) {
    PublicationHead head = publications.get(item.publicationId());
    Instant updated = head == null ? item.issueDate() : head.newest();
    return new Source(
        Ids.of("publication", item.publicationId()),
        name(item),
        site.of(Address.ofPublication(item.publicationId()).of(Format.ATOM)),
        site.of("/publications/" + Parameters.encoded(item.publicationId())),
        updated);
  }
}
