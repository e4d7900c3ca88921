package io.cuttings.bench;

import io.cuttings.publication.RecognisedMessage;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IdentifiedItem;
import io.cuttings.story.StandingKeys;
import io.cuttings.story.Stories;
import io.cuttings.story.StoryItem;
import io.cuttings.story.StoryKey;
import io.cuttings.story.StoryMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Matches the items of all issues at once, in memory: to the same stories as the daemon, which
 * matches issue by issue against the database.
 */
final class Matching {
  private Matching() {}

  static Stories match(List<IdentifiedIssue> issues) {
    List<StoryItem> items = issues.stream().flatMap(issue -> items(issue).stream()).toList();
    return new StoryMatcher().match(items, standing(items), List.of());
  }

  private static List<StoryItem> items(IdentifiedIssue issue) {
    RecognisedMessage message = issue.issue().recognised();
    return issue.items().stream().map(item -> item(item, message)).toList();
  }

  private static StoryItem item(IdentifiedItem item, RecognisedMessage message) {
    return new StoryItem(
        item.id(),
        message.date(),
        Objects.requireNonNullElse(message.message().messageId(), ""),
        message.message().key().value(),
        message.message().key().value(),
        item.section(),
        item.position(),
        message.publication().id(),
        item.item().title(),
        item.item().text(),
        item.url() == null ? null : item.url().key(),
        item.keys());
  }

  private static Set<StoryKey> standing(List<StoryItem> items) {
    Map<StoryKey, List<StoryItem>> bearers = new HashMap<>();
    for (StoryItem item : items) {
      item.keys().forEach(k -> bearers.computeIfAbsent(k, x -> new ArrayList<>()).add(item));
    }
    Set<StoryKey> standing = new HashSet<>();
    bearers.forEach(
        (key, group) -> {
          if (StandingKeys.isStanding(group)) {
            standing.add(key);
          }
        });
    return standing;
  }
}
