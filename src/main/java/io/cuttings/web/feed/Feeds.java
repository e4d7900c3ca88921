package io.cuttings.web.feed;

import io.cuttings.search.Order;
import io.cuttings.search.Search;
import io.cuttings.search.Searcher;
import io.cuttings.store.IssueQueries;
import io.cuttings.store.LibraryState;
import io.cuttings.store.PublicationHead;
import io.cuttings.store.StoryQueries;
import io.cuttings.web.http.Conditional;
import io.cuttings.web.http.Names;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.cuttings.web.http.Version;
import io.cuttings.web.search.SearchAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The feeds of everything, each publication, each story and any search, and the list of all
 * publications' feeds. For any number of threads.
 */
public final class Feeds {
  /** To be raised when the same items come to be written otherwise: readers then fetch anew. */
  private static final String EDITION = "1";

  private final Subjects subjects;
  private final IssueQueries issues;
  private final StoryQueries stories;
  private final Supplier<LibraryState> library;
  private final Conditional conditional;
  private final PublicAddress site;

  /**
   * @param library its latest state that the searcher knows: an older one would only cost readers a
   *     fetch, a newer one would hide from them what the searcher finds later
   * @param site the address of the first page, as readers use it
   */
  public Feeds(
      Searcher searcher,
      IssueQueries issues,
      StoryQueries stories,
      Supplier<LibraryState> library,
      Conditional conditional,
      String site) {
    this.subjects = new Subjects(searcher);
    this.issues = issues;
    this.stories = stories;
    this.library = library;
    this.conditional = conditional;
    this.site = new PublicAddress(site);
  }

  /** Puts every feed at its address, in each format. */
  public void addTo(Routes routes) {
    for (Format format : Format.values()) {
      String end = "/feed" + format.ending();
      routes
          .get(end, (request, variables) -> everything(request, format))
          .get(
              "/publications/{id}" + end,
              (request, variables) -> publication(request, format, variables.get(0)))
          .get(
              "/stories/{id}" + end,
              (request, variables) -> story(request, format, variables.get(0)))
          .get("/search" + end, (request, variables) -> search(request, format));
    }
    routes.get("/publications.opml", (request, variables) -> publications(request));
  }

  private Response everything(Request request, Format format) {
    request.parameters().only("month", "part");
    Address address = Address.of("/feed");
    return feed(request, format, address, () -> subjects.everything(address));
  }

  private Response publication(Request request, Format format, String id) {
    request.parameters().only("month", "part");
    PublicationHead publication = publicationsById().get(id);
    if (publication == null) {
      throw RefusedException.notFound(
          "No such publication", "No issue of a publication with this id is stored.");
    }
    Address address = Address.ofPublication(id);
    return feed(request, format, address, () -> subjects.publication(address, publication));
  }

  private Response story(Request request, Format format, String id) {
    request.parameters().only("month", "part");
    String found =
        stories
            .storyOf(Names.id("A story", id))
            .orElseThrow(
                () ->
                    RefusedException.notFound("No such story", "No item of this story is stored."));
    Address address = Address.of("/stories/" + found + "/feed");
    if (!found.equals(id)) { // it has given way; not for good, a decision can part them again
      String location = address.of(format, ArchivePart.of(request.parameters()));
      return Response.redirect(301, location).with("Cache-Control", "no-cache");
    }
    return feed(request, format, address, () -> subjects.story(address, id, stories.items(id)));
  }

  private Response search(Request request, Format format) {
    SearchAddress asked = SearchAddress.of(request.parameters()).in(Order.NEWEST);
    Search search = asked.search();
    Address address = new Address("/search/feed", asked.parameters());
    return feed(
        request, format, address, () -> subjects.search(address, search, publicationsById()));
  }

  private Response feed(
      Request request, Format format, Address address, Supplier<Subject> subject) {
    Optional<ArchivePart> part = ArchivePart.of(request.parameters());
    LibraryState state = library.get(); // before what is made of it
    return conditional.answer(
        request,
        version(state, address.of(format, part)),
        () -> {
          Documents documents = new Documents(site, publicationsById());
          Feed feed = documents.document(subject.get(), format, part, state.changedAt());
          return Response.text(200, format.contentType(), format.write(feed));
        });
  }

  private Response publications(Request request) {
    request.parameters().only();
    LibraryState state = library.get();
    return conditional.answer(
        request,
        version(state, "/publications.opml"),
        () ->
            Response.text(
                200, "text/x-opml;charset=utf-8", OpmlWriter.write(issues.publications(), site)));
  }

  private Version version(LibraryState state, String address) {
    return Version.of(
        state.changedAt(),
        EDITION,
        state.libraryId(),
        Long.toString(state.change()),
        site.of(address));
  }

  private Map<String, PublicationHead> publicationsById() {
    Map<String, PublicationHead> byId = new LinkedHashMap<>();
    issues.publications().forEach(publication -> byId.put(publication.id(), publication));
    return byId;
  }
}
