package io.cuttings.web.page;

import io.cuttings.search.Found;
import io.cuttings.search.Searcher;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.cuttings.web.search.SearchAddress;

/** Looks for items. */
final class SearchPage {
  private static final int LAST_PAGE = 500;

  private final Searcher searcher;
  private final Cadences cadences;
  private final Templates templates;

  SearchPage(Searcher searcher, Cadences cadences, Templates templates) {
    this.searcher = searcher;
    this.cadences = cadences;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.get("/search", (request, variables) -> page(request.parameters()));
  }

  private Response page(Parameters parameters) {
    SearchAddress address = SearchAddress.of(parameters);
    int page = parameters.number("page", 1, 1, LAST_PAGE);
    Found found = searcher.find(address.search(), (page - 1) * SearchView.PAGE, SearchView.PAGE);
    SearchView view = new SearchView(address, found, page, LAST_PAGE, cadences.heads());
    return templates.page("search", view.values());
  }
}
