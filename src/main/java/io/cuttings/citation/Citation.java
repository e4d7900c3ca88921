package io.cuttings.citation;

import io.cuttings.store.CitedItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a bibliography says of an item: an article in an issue of a periodical. Nobody is named as
 * its author or publisher, since newsletters do not say reliably who is; what an issue gives as the
 * source is a note.
 *
 * @param id the item's, by which texts refer to it: it holds through every replay
 * @param containerTitle the publication
 * @param number of the issue; null where it has none
 * @param section null where the item stands in none
 * @param issued the issue's date, in UTC
 * @param url to what the item tells of; where it does not say, the issue on the web; else the
 *     item's page
 * @param page the item's page in this library
 * @param language BCP 47; null where it is not known
 * @param summary the blurb; empty where there is none
 * @param source null where none is named
 */
public record Citation(
    String id,
    String title,
    String containerTitle,
    @Nullable String number,
    @Nullable String section,
    LocalDate issued,
    String url,
    String page,
    @Nullable String language,
    String summary,
    @Nullable String source) {

  /** Where an item has no title, so much of its text stands for it. */
  private static final int TITLE_LENGTH = 80;

  /** What a mail links may be anything; only an address of the web is cited. */
  private static final Pattern WEB =
      Pattern.compile("https?://[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /**
   * Cites an item.
   *
   * @param site address of the library's first page, with its slash at the end
   */
  public static Citation of(CitedItem item, String site) {
    String page = site + "items/" + item.id();
    String name = line(item.publicationName());
    return new Citation(
        item.id(),
        title(item),
        name.isEmpty() ? item.publicationId() : name,
        item.issueNumber(),
        item.section() == null ? null : line(item.section()),
        LocalDate.ofInstant(item.issueDate(), ZoneOffset.UTC),
        Stream.of(web(item.url()), web(item.webUrl()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(page),
        page,
        item.language().equals("und") ? null : item.language(),
        line(item.text()),
        item.source() == null ? null : line(item.source()));
  }

  private static Optional<String> web(@Nullable String url) {
    return Optional.ofNullable(url).filter(address -> WEB.matcher(address).matches());
  }

  private static String title(CitedItem item) {
    String title = item.title() == null ? "" : line(item.title());
    return Stream.of(title, beginning(line(item.text())), line(item.issueTitle()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(item.publicationId());
  }

  private static String beginning(String line) {
    return line.codePointCount(0, line.length()) <= TITLE_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
  }

  private static String line(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
