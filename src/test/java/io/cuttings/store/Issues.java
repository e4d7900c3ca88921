package io.cuttings.store;

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
import io.cuttings.split.TailText;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IssueIdentifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues of tests. */
public final class Issues {
  private Issues() {}

  /** An issue of one section; its message is named, and so is its key. */
  public static IdentifiedIssue issue(
      String name, @Nullable String messageId, String publication, String date, Item... items) {
    return issue(name, messageId, publication, date, List.of(new Section("News", List.of(items))));
  }

  /** An issue of one item, with these texts behind it. */
  static IdentifiedIssue ending(String name, String publication, String date, TailText... tail) {
    Section section = new Section("News", List.of(item(name, null, "Something about " + name)));
    return issue(
        name, "<" + name + "@x.example>", publication, date, "en", List.of(section), List.of(tail));
  }

  public static IdentifiedIssue issue(
      String name,
      @Nullable String messageId,
      String publication,
      String date,
      List<Section> sections) {
    return issue(name, messageId, publication, date, "en", sections, List.of());
  }

  /** An issue in another language than English. */
  public static IdentifiedIssue issueIn(
      String language, String publication, String date, List<Section> sections) {
    String name = publication + " " + date;
    return issue(name, "<" + name + ">", publication, date, language, sections, List.of());
  }

  private static IdentifiedIssue issue(
      String name,
      @Nullable String messageId,
      String publication,
      String date,
      String language,
      List<Section> sections,
      List<TailText> tail) {
    ArchiveKey key = ArchiveKey.of(name.getBytes(StandardCharsets.UTF_8));
    Instant at = Instant.parse(date + "T06:00:00Z");
    var message =
        new Message(
            key, messageId, name, null, at, List.of(), null, null, List.of(), null, List.of());
    var recognised =
        new RecognisedMessage(
            message,
            new Publication(publication, "The " + publication),
            name,
            "7",
            at,
            null,
            0,
            "https://example.org/" + publication,
            Verdict.NEWSLETTER,
            language);
    return new IssueIdentifier()
        .identify(new Issue(recognised, sections, List.of("One warning."), tail));
  }

  /** An item that names its source. */
  public static Item item(String title, String url, String text, String source) {
    List<Link> links = List.of(new Link("link", url));
    return new Item(title, url, text, source, null, false, links, new Provenance("1", 0, 1));
  }

  public static Item item(@Nullable String title, @Nullable String url, String text) {
    List<Link> links = url == null ? List.of() : List.of(new Link("link", url));
    return new Item(title, url, text, null, null, false, links, new Provenance("1", 0, 1));
  }
}
