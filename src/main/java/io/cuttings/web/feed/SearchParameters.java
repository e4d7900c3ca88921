package io.cuttings.web.feed;

import io.cuttings.search.Order;
import io.cuttings.search.Search;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A search as the parameters of an address. */
final class SearchParameters {
  /** All that the page of the search takes; a feed has an order and pages of its own. */
  private static final String[] NAMES = {
    "q",
    "publication",
    "section",
    "source",
    "language",
    "since",
    "until",
    "order",
    "page",
    "month",
    "part"
  };

  private SearchParameters() {}

  static Search search(Parameters parameters) {
    parameters.only(NAMES);
    parameters.choice("order", Order.NEWEST, Order.values());
    Search search =
        new Search(
            parameters.text("q").orElse(""),
            parameters.text("publication").orElse(null),
            parameters.text("section").orElse(null),
            parameters.text("source").orElse(null),
            parameters.text("language").orElse(null),
            parameters.day("since").orElse(null),
            parameters.day("until").orElse(null),
            Order.NEWEST);
    if (new Days(search.since(), search.until()).isEmpty()) {
      throw RefusedException.badRequest("The day since is later than the day until.");
    }
    return search;
  }

  /** The same for the same search; its order is not among them. */
  static Map<String, String> parameters(Search search) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", search.words());
    parameters.put("publication", text(search.publication()));
    parameters.put("section", text(search.section()));
    parameters.put("source", text(search.source()));
    parameters.put("language", text(search.language()));
    parameters.put("since", text(search.since()));
    parameters.put("until", text(search.until()));
    parameters.values().removeIf(String::isEmpty);
    return parameters;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
