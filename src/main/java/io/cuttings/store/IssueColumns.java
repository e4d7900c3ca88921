package io.cuttings.store;

import io.cuttings.mime.Message;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.split.Link;
import io.cuttings.split.Section;
import io.cuttings.split.TailText;
import io.cuttings.story.CanonicalUrl;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IdentifiedItem;
import io.cuttings.story.StoryEdge;
import io.cuttings.story.StoryKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An issue as columns for the statements of the route that stores it: an array for each column, by
 * the name that the statement uses. Every name begins with "row_".
 */
public final class IssueColumns {
  // what both databases read and write alike
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** What names the rows that an earlier store of the message left. */
  public Map<String, Object> of(RecalledIssue recalled) {
    Columns columns = new Columns();
    columns.text("archive_key", recalled.archiveKey());
    recalled
        .items()
        .forEach(
            (id, keys) -> {
              columns.text("old_item", id);
              columns.bigint("old_number", Lookup.number(id));
              keys.forEach(key -> columns.bigint("old_key", key.value()));
            });
    return columns.arrays();
  }

  /** The columns of all tables. */
  public Map<String, Object> of(MatchedIssue matched) {
    Columns columns = new Columns();
    issue(matched, columns);
    counts(matched.issue(), columns);
    sections(matched.issue().issue().sections(), columns);
    tail(matched.issue().issue().tail(), columns);
    matched.issue().items().forEach(item -> item(item, matched, columns));
    stories(matched, columns);
    return columns.arrays();
  }

  private static void issue(MatchedIssue matched, Columns columns) {
    RecognisedMessage recognised = matched.issue().issue().recognised();
    Message message = recognised.message();
    String messageId = Characters.storable(message.messageId());
    String publication = Characters.required(recognised.publication().id());
    columns.text("archive_key", message.key().value());
    columns.text("message_id", messageId);
    columns.text("publication_id", publication);
    columns.text("publication_name", recognised.publication().name());
    columns.text("title", recognised.title());
    columns.text("issue_number", recognised.number());
    columns.text("issue_date", date(recognised).toString());
    columns.text("sent_at", sent(recognised).toString());
    columns.text("web_url", recognised.webUrl());
    columns.text("content_digest", matched.issue().contentDigest());
    columns.text("kind", recognised.verdict().kind().word());
    columns.text("kind_reason", recognised.verdict().reason());
    columns.text("language", recognised.language());
    columns.text("sketch", matched.issue().sketch());
    columns.text("first_key", matched.firstKey());
    matched
        .regrouped()
        .forEach(
            (key, first) -> {
              columns.text("regrouped_key", key);
              columns.text("regrouped_first", first);
            });
    matched.issue().issue().warnings().forEach(warning -> columns.text("warnings", warning));
  }

  /** By which it is found out later whether all rows are still there. */
  private static void counts(IdentifiedIssue issue, Columns columns) {
    columns.number("count_sections", issue.issue().sections().size());
    columns.number("count_items", issue.items().size());
    columns.number(
        "count_links", issue.items().stream().mapToInt(one -> one.item().links().size()).sum());
    columns.number("count_tails", issue.issue().tail().size());
  }

  /** When the issue came out, to the millisecond; a date that no calendar has is brought near. */
  static Instant date(RecognisedMessage message) {
    return storable(message.date());
  }

  /** When the message was sent; of a forward, later than the issue. */
  static Instant sent(RecognisedMessage message) {
    return storable(Objects.requireNonNullElse(message.message().date(), message.date()));
  }

  private static Instant storable(Instant date) {
    if (date.isBefore(FIRST)) {
      return FIRST;
    }
    return date.isAfter(LAST) ? LAST : date.truncatedTo(ChronoUnit.MILLIS);
  }

  private static void tail(List<TailText> tail, Columns columns) {
    for (int i = 0; i < tail.size(); i++) {
      columns.number("tail_position", i);
      columns.bigint("tail_digest", tail.get(i).digest());
      columns.text("tail_text", tail.get(i).text());
    }
  }

  private static void sections(List<Section> sections, Columns columns) {
    for (int i = 0; i < sections.size(); i++) {
      columns.number("section_position", i);
      columns.text("section_title", sections.get(i).title());
    }
  }

  private static void item(IdentifiedItem identified, MatchedIssue matched, Columns columns) {
    var item = identified.item();
    CanonicalUrl url = identified.url();
    columns.number("item_section", identified.section());
    columns.number("item_position", identified.position());
    columns.text("item_id", identified.id());
    columns.bigint("item_number", Lookup.number(identified.id()));
    MatchedIssue.Place place = MatchedIssue.Place.of(identified.id(), matched.stories());
    columns.text("item_story", place.storyId());
    columns.text("item_kin", place.kinId());
    columns.text("item_title", item.title());
    columns.text("item_url", url == null ? null : url.url());
    columns.text("item_url_raw", item.url());
    columns.text("item_url_key", url == null ? null : url.key());
    columns.text("item_text", item.text());
    columns.text("item_source", item.source());
    columns.text("item_label", item.label());
    columns.number("item_paywalled", item.paywalled() ? 1 : 0);
    columns.text("item_part", item.provenance().part());
    columns.number("item_start", item.provenance().start());
    columns.number("item_end", item.provenance().end());
    columns.text("item_keys", Lookup.text(identified.keys()));
    links(identified, columns);
    for (StoryKey key : identified.keys()) {
      columns.bigint("key_value", key.value());
      columns.bigint("key_item", Lookup.number(identified.id()));
    }
  }

  private static void links(IdentifiedItem item, Columns columns) {
    List<Link> links = item.item().links();
    for (int i = 0; i < links.size(); i++) {
      columns.text("link_item", item.id());
      columns.number("link_position", i);
      columns.text("link_text", links.get(i).text());
      columns.text("link_url", item.links().get(i).url());
    }
  }

  private static void stories(MatchedIssue matched, Columns columns) {
    matched.matched().stream().sorted().forEach(id -> columns.text("matched", id));
    matched
        .moved()
        .forEach(
            (item, place) -> {
              columns.text("moved_item", item);
              columns.text("moved_story", place.storyId());
              columns.text("moved_kin", place.kinId());
            });
    for (StoryEdge edge : matched.stories().edges()) {
      columns.text("edge_first", edge.first());
      columns.text("edge_second", edge.second());
      columns.text("edge_reason", edge.reason().name());
      columns.decimal("edge_score", edge.score());
    }
  }
}
