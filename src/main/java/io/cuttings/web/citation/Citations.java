package io.cuttings.web.citation;

import io.cuttings.citation.Citation;
import io.cuttings.citation.CitationFormat;
import io.cuttings.search.Hit;
import io.cuttings.search.Searcher;
import io.cuttings.store.CitationQueries;
import io.cuttings.store.CitedItem;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryQueries;
import io.cuttings.web.http.Names;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.cuttings.web.search.SearchAddress;
import java.util.List;
import java.util.stream.Stream;

/** The citation of an item, those of a story and of what a search finds. For many threads. */
public final class Citations {
  /** Nobody cites more at once; the command has no such limit. */
  private static final int MOST = 1000;

  private final Searcher searcher;
  private final StoryQueries stories;
  private final CitationQueries items;
  private final String site;

  /**
   * @param site address of the first page, as readers use it
   */
  public Citations(Searcher searcher, StoryQueries stories, CitationQueries items, String site) {
    this.searcher = searcher;
    this.stories = stories;
    this.items = items;
    this.site = site;
  }

  /** Puts each in each format at its address. */
  public void addTo(Routes routes) {
    for (CitationFormat format : CitationFormat.values()) {
      String end = format.ending();
      routes
          .get("/items/{id}/citation" + end, (request, variables) -> item(variables.get(0), format))
          .get(
              "/stories/{id}/citations" + end,
              (request, variables) -> story(variables.get(0), format))
          .get("/search/citations" + end, (request, variables) -> search(request, format));
    }
  }

  private Response item(String written, CitationFormat format) {
    String id = Names.id("An item", written);
    CitedItem found = items.items(List.of(id)).get(id);
    if (found == null) {
      throw RefusedException.notFound("No such item", "No item with this id is stored.");
    }
    return found.id().equals(id)
        ? response(List.of(found), "item-" + id, format)
        : Response.redirect(301, "/items/" + found.id() + "/citation" + format.ending());
  }

  private Response story(String written, CitationFormat format) {
    String id = Names.id("A story", written);
    String story =
        stories
            .storyOf(id)
            .orElseThrow(
                () ->
                    RefusedException.notFound("No such story", "No item of this story is stored."));
    if (!story.equals(id)) {
      return Response.redirect(301, "/stories/" + story + "/citations" + format.ending());
    }
    List<StoredItem> told = StoryQueries.withoutRedeliveries(stories.items(story, MOST));
    return response(cited(told.stream().map(StoredItem::id)), "story-" + id, format);
  }

  private Response search(Request request, CitationFormat format) {
    SearchAddress asked = SearchAddress.of(request.parameters());
    List<Hit> hits = searcher.find(asked.search(), 0, MOST).hits();
    return response(cited(hits.stream().map(hit -> hit.item().id())), "search", format);
  }

  private List<CitedItem> cited(Stream<String> ids) {
    return List.copyOf(items.items(ids.toList()).values());
  }

  private Response response(List<CitedItem> cited, String name, CitationFormat format) {
    List<Citation> citations = cited.stream().map(item -> Citation.of(item, site)).toList();
    return Response.text(200, format.contentType(), format.write(citations))
        .with(
            "Content-Disposition",
            "attachment; filename=\"cuttings-%s%s\"".formatted(name, format.ending()));
  }
}
