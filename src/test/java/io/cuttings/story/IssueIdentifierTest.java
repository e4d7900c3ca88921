package io.cuttings.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.mime.Message;
import io.cuttings.publication.Publication;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.kind.Verdict;
import io.cuttings.split.Issue;
import io.cuttings.split.Item;
import io.cuttings.split.Link;
import io.cuttings.split.Provenance;
import io.cuttings.split.Section;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssueIdentifierTest {
  private static final Item LAMPS = item("On lamps", "https://example.com/lamps", "It is long.");
  private static final Item OIL = item("On oil", null, "It is short.");
  private static final Item LEAD = item(null, null, "Welcome to another letter about light.");
  private static final String LONG =
      IntStream.range(0, 40).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

  private final IssueIdentifier identifier = new IssueIdentifier();

  private static Item item(@Nullable String title, @Nullable String url, String text) {
    List<Link> links = url == null ? List.of() : List.of(new Link("link", url));
    return new Item(title, url, text, null, null, false, links, new Provenance("1", 0, 1));
  }

  private IdentifiedIssue identify(String message, Item... items) {
    return identify("letter", message, items);
  }

  private IdentifiedIssue identify(String publication, String message, Item... items) {
    ArchiveKey key = ArchiveKey.of(message.getBytes(StandardCharsets.UTF_8));
    var mail =
        new Message(
            key, null, "Issue", null, null, List.of(), null, null, List.of(), null, List.of());
    var recognised =
        new RecognisedMessage(
            mail,
            new Publication(publication, "Letter"),
            "Issue",
            null,
            Instant.EPOCH,
            null,
            0,
            null,
            Verdict.NEWSLETTER,
            "en");
    Section section = new Section("News", List.of(items));
    return identifier.identify(new Issue(recognised, List.of(section), List.of(), List.of()));
  }

  private List<String> ids(String message, Item... items) {
    return identify(message, items).items().stream().map(IdentifiedItem::id).toList();
  }

  @Test
  void idsComeFromTheMessageAndTheItemAlone() {
    List<String> ids = ids("a", LAMPS, OIL, LEAD);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{24}"));
    assertThat(ids("a", LEAD, LAMPS, OIL)).containsExactly(ids.get(2), ids.get(0), ids.get(1));
    assertThat(ids("a", OIL)).containsExactly(ids.get(1));
    assertThat(ids("b", LAMPS, OIL, LEAD)).doesNotContainAnyElementsOf(ids);
  }

  @Test
  void aBetterSplitterDoesNotChangeTheIdOfAnItemThatIsStillRecognisable() {
    assertThat(ids("a", LAMPS))
        .isEqualTo(ids("a", item("Lamps", "http://www.example.com/lamps/?utm_source=a", "Long.")));
    assertThat(ids("a", OIL)).isEqualTo(ids("a", item("ON OIL!", null, "Quite another text.")));
  }

  @Test
  void itemsWithTheSameContentAreToldApartByTheirOrder() {
    List<String> ids = ids("a", OIL, OIL, OIL);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids("a", OIL, LAMPS, OIL)).contains(ids.get(0), ids.get(1));
  }

  @Test
  void aPageThatManyItemsOfAnIssueLinkToIsNoKey() {
    IdentifiedIssue issue =
        identify(
            "a",
            item("First of all", LAMPS.url(), ""),
            item("Second of all", LAMPS.url(), ""),
            item("Third of all", LAMPS.url(), ""));
    assertThat(issue.items())
        .allSatisfy(i -> assertThat(i.keys()).noneMatch(k -> k.reason() == Reason.URL));
  }

  @Test
  void anIssueSentAgainHasTheSameDigest() {
    Item first = item("On lamps", "https://example.com/lamps?utm_source=a", LONG);
    Item again = item("On  Lamps", "https://example.com/lamps?utm_source=b", LONG);
    assertThat(identify("a", first).contentDigest())
        .isEqualTo(identify("b", again).contentDigest());
    assertThat(identify("a", first).contentDigest())
        .isNotEqualTo(identify("a", first, OIL).contentDigest());
  }

  @Test
  void aForwardThatLostTheListIdHasTheSameDigest() {
    Item item = item("On lamps", LAMPS.url(), LONG);
    assertThat(digest("letter.list", "a", item)).isEqualTo(digest("sender@letter", "b", item));
  }

  private String digest(String publication, String message, Item item) {
    return identify(publication, message, new Item[] {item}).contentDigest();
  }

  @Test
  void issuesThatSayLittleShareNoDigest() {
    assertThat(identify("a").contentDigest()).isNotEqualTo(identify("b").contentDigest());
    assertThat(identify("a", OIL).contentDigest()).isNotEqualTo(identify("b", OIL).contentDigest());
    assertThat(identify("a", OIL)).isEqualTo(identify("a", OIL));
  }
}
