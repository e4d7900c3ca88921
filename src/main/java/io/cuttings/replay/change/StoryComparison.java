package io.cuttings.replay.change;

import io.cuttings.store.IssueVersions;
import io.cuttings.store.StoryItemHead;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Compares which items are one story. Looks at all items of both databases, some thousand at a
 * time: an issue that is cut otherwise can join stories of others.
 */
final class StoryComparison {
  private static final int PAGE = 5000;

  private final IssueVersions before;
  private final IssueVersions after;
  private final Map<String, String> laterIds;
  private final Map<String, String> earlierIds = new HashMap<>();

  /**
   * @param laterIds of items that got another id, by the earlier one
   */
  StoryComparison(IssueVersions before, IssueVersions after, Map<String, String> laterIds) {
    this.before = before;
    this.after = after;
    this.laterIds = laterIds;
    laterIds.forEach((earlier, later) -> earlierIds.put(later, earlier));
  }

  void run(Consumer<StoryChange> sink) {
    Set<String> earlier = new TreeSet<>();
    Set<String> later = new TreeSet<>();
    String last = "";
    for (Map<String, String> page = after.storiesAfter(last, PAGE);
        !page.isEmpty();
        page = after.storiesAfter(last, PAGE)) {
      Map<String, String> former = stories(before, page.keySet(), earlierIds);
      for (Map.Entry<String, String> item : page.entrySet()) {
        String was = former.get(item.getKey());
        if (was != null && !was.equals(item.getValue())) {
          earlier.add(was);
          later.add(item.getValue());
        }
        last = item.getKey();
      }
    }
    later.forEach(story -> joined(story, sink));
    earlier.forEach(story -> parted(story, sink));
  }

  /** In which stories of a database the items of the other are. */
  private static Map<String, String> stories(
      IssueVersions database, Collection<String> items, Map<String, String> ids) {
    Map<String, String> asked = new TreeMap<>();
    items.forEach(item -> asked.put(item, ids.getOrDefault(item, item)));
    Map<String, String> found = database.stories(asked.values());
    Map<String, String> stories = new HashMap<>();
    asked.forEach(
        (item, id) -> {
          String story = found.get(id);
          if (story != null) {
            stories.put(item, story);
          }
        });
    return stories;
  }

  private void joined(String story, Consumer<StoryChange> sink) {
    List<StoryItemHead> items = after.ofStory(story);
    Set<String> origins = new TreeSet<>(stories(before, ids(items), earlierIds).values());
    if (origins.size() > 1) {
      sink.accept(
          change(StoryChange.Kind.JOINED, items.get(0), List.copyOf(origins), List.of(story)));
    }
  }

  private void parted(String story, Consumer<StoryChange> sink) {
    List<StoryItemHead> items = before.ofStory(story);
    Set<String> parts = new TreeSet<>(stories(after, ids(items), laterIds).values());
    if (parts.size() > 1) {
      sink.accept(
          change(StoryChange.Kind.PARTED, items.get(0), List.of(story), List.copyOf(parts)));
    }
  }

  private static List<String> ids(List<StoryItemHead> items) {
    return items.stream().map(StoryItemHead::itemId).toList();
  }

  private static StoryChange change(
      StoryChange.Kind kind, StoryItemHead first, List<String> before, List<String> after) {
    return new StoryChange(kind, first.publicationId(), first.title(), before, after);
  }
}
