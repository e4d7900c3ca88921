package io.cuttings.web.api;

import io.cuttings.search.Facet;
import io.cuttings.search.Found;
import io.cuttings.search.Hit;
import io.cuttings.search.Search;
import io.cuttings.search.Searcher;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.cuttings.web.search.SearchAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search, with the same hits in the same order as on its page. */
final class SearchAnswers {
  private final Searcher searcher;
  private final Answers answers;

  SearchAnswers(Searcher searcher, Answers answers) {
    this.searcher = searcher;
    this.answers = answers;
  }

  void addTo(Routes routes) {
    routes.get(Api.AT + "/search", (request, variables) -> search(request));
  }

  /** A piece of the hits. */
  record Hits(
      long total,
      List<Hit> data,
      List<Facet> facets,
      List<String> remarks,
      @Nullable String nextCursor) {

    Hits {
      data = List.copyOf(data);
      facets = List.copyOf(facets);
      remarks = List.copyOf(remarks);
    }
  }

  private Response search(Request request) {
    Parameters parameters = request.parameters();
    parameters.only(
        "q",
        "publication",
        "section",
        "source",
        "language",
        "since",
        "until",
        "order",
        "limit",
        "cursor");
    Search search = SearchAddress.of(parameters).search();
    int limit = Piece.limit(parameters);
    int first = Cursor.read(parameters, 0, cursor -> cursor.number(0));
    if (first < 0 || first + limit > Searcher.DEEPEST) {
      throw RefusedException.badRequest(
          "A search shows its first %d items: narrow it, by days for example."
              .formatted(Searcher.DEEPEST));
    }
    return answers.of(
        request, () -> Answers.json(hits(searcher.find(search, first, limit), first + limit)));
  }

  private static Hits hits(Found found, int end) {
    boolean isLast = end >= Math.min(found.total(), Searcher.DEEPEST);
    return new Hits(
        found.total(),
        found.hits(),
        found.facets(),
        found.remarks(),
        isLast ? null : Cursor.of(end).written());
  }
}
