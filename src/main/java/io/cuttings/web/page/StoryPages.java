package io.cuttings.web.page;

import io.cuttings.store.EdgeRow;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryQueries;
import io.cuttings.store.Successions;
import io.cuttings.web.http.Names;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.cuttings.web.plot.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A story with all items that tell it, and the way to it from each of them. */
final class StoryPages {

  /** More than this is standing text that was not recognised; nobody reads it to the end. */
  private static final int ITEMS = 500;

  private static final int MATCHES = 100;
  private static final int PERMANENTLY = 301;

  private final StoryQueries stories;
  private final Successions successions;
  private final Templates templates;

  StoryPages(StoryQueries stories, Successions successions, Templates templates) {
    this.stories = stories;
    this.successions = successions;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes
        .get("/stories/{id}", (request, variables) -> story(variables.get(0)))
        .get("/items/{id}", (request, variables) -> item(variables.get(0)));
  }

  private Response item(String id) {
    return successions
        .find(Names.id("An item", id))
        .map(StoryPages::successorOf)
        .orElseGet(() -> among(id));
  }

  /** An item that was given up leads to the one that took it in, else to the issue it stood in. */
  private static Response successorOf(Successions.Superseded gone) {
    return Response.redirect(
        PERMANENTLY,
        gone.successor() == null ? "/issues/" + gone.issue() : "/items/" + gone.successor());
  }

  private Response among(String id) {
    String story =
        stories
            .storyOf(id)
            .orElseThrow(
                () -> RefusedException.notFound("No such item", "No item with this id is stored."));
    return Response.redirect(303, "/stories/" + story + "#item-" + id);
  }

  private Response story(String id) {
    String story = stories.storyOf(Names.id("A story", id)).orElse("");
    if (story.isEmpty()) {
      return successions
          .find(id)
          .map(StoryPages::successorOf)
          .orElseThrow(
              () -> RefusedException.notFound("No such story", "No item of this story is stored."));
    }
    // an id that has given way is that of an item, which leads to the story that it is in now
    return story.equals(id)
        ? templates.page("story", values(story))
        : Response.redirect(PERMANENTLY, "/stories/" + story);
  }

  private Map<String, Object> values(String story) {
    List<StoredItem> all = stories.items(story, ITEMS);
    List<StoredItem> items = StoryQueries.withoutRedeliveries(all);
    Map<String, Object> values = new HashMap<>();
    values.put("id", story);
    values.put("title", StoryQueries.title(items));
    values.put("language", items.get(0).language());
    values.put("items", items);
    values.put("isCut", all.size() == ITEMS);
    values.put("publications", items.stream().map(StoredItem::publicationId).distinct().count());
    values.put(
        "plot",
        Timeline.svg(
            items.stream()
                .map(i -> new Timeline.Mark(i.publicationName(), Days.day(i.issueDate())))
                .toList()));
    values.put("matches", matches(story, items));
    return values;
  }

  private List<Match> matches(String story, List<StoredItem> items) {
    Map<String, StoredItem> byId =
        items.stream().collect(Collectors.toMap(StoredItem::id, Function.identity()));
    return stories.edges(story, MATCHES).stream()
        .filter(edge -> byId.containsKey(edge.first()) && byId.containsKey(edge.second()))
        .map(edge -> new Match(byId.get(edge.first()), byId.get(edge.second()), edge))
        .toList();
  }

  /** Two items that were matched. */
  record Match(StoredItem first, StoredItem second, EdgeRow edge) {
    public String reason() {
      return Reasons.words(edge.reason());
    }
  }
}
