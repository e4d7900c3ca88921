package io.cuttings.web.page;

import io.cuttings.search.Facet;
import io.cuttings.search.Found;
import io.cuttings.search.Order;
import io.cuttings.store.PublicationHead;
import io.cuttings.web.search.SearchAddress;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page of a search shows, and where its links lead. */
final class SearchView {
  static final int PAGE = 20;

  /** So many values of a facet are worth reading. */
  private static final int VALUES = 12;

  private static final String PATH = "/search";

  private final SearchAddress address;
  private final Found found;
  private final int page;
  private final int lastPage;
  private final List<PublicationHead> publications;

  SearchView(
      SearchAddress address,
      Found found,
      int page,
      int lastPage,
      List<PublicationHead> publications) {
    this.address = address;
    this.found = found;
    this.page = page;
    this.lastPage = lastPage;
    this.publications = publications;
  }

  /** A link that changes the search. */
  record Link(String words, String href, long count, boolean isCurrent) {}

  /** A condition, and where one gets without it. */
  record Condition(String name, String value, String without) {}

  /** A facet whose values can be taken as a condition. */
  record Narrowing(String name, List<Link> links) {}

  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("address", address);
    values.put("fields", fields());
    values.put("order", address.effectiveOrder().name().toLowerCase(Locale.ROOT));
    values.put("found", found);
    values.put("publications", publications);
    values.put("conditions", conditions());
    values.put("narrowings", narrowings());
    values.put("orders", orders());
    values.put("page", page);
    values.put("pages", pages());
    values.put("first", (page - 1L) * PAGE + 1);
    values.put("last", (page - 1L) * PAGE + found.hits().size());
    values.put("previous", page > 1 ? href(address, Math.min(page - 1, pages())) : "");
    values.put("next", page < pages() ? href(address, page + 1) : "");
    values.put("feed", feed());
    values.put("citations", address.query().isEmpty() ? "" : "?" + address.query());
    values.put("title", title());
    return values;
  }

  /** Every field of the form, also those that the reader left empty. */
  private Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    SearchAddress.CONDITIONS.forEach(name -> fields.put(name, ""));
    fields.putAll(address.conditions());
    return fields;
  }

  private int pages() {
    return (int) Math.max(1, Math.min(lastPage, (found.total() + PAGE - 1) / PAGE));
  }

  private String title() {
    return address.words().isEmpty() ? "Search" : address.words();
  }

  /** What follows the address of a feed; it has an order of its own. */
  private String feed() {
    String query = new SearchAddress(address.words(), address.conditions(), null).query();
    return query.isEmpty() ? "" : "?" + query;
  }

  private List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    address
        .conditions()
        .forEach(
            (name, value) ->
                conditions.add(
                    new Condition(name, name(name, value), href(address.without(name), 1))));
    return conditions;
  }

  private String name(String condition, String value) {
    return condition.equals("publication")
        ? publications.stream()
            .filter(publication -> publication.id().equals(value))
            .findFirst()
            .map(PublicationHead::name)
            .orElse(value)
        : condition.equals("language") ? language(value) : value;
  }

  private static String language(String tag) {
    return tag.equals("und")
        ? "unknown"
        : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  private List<Narrowing> narrowings() {
    return found.facets().stream()
        .filter(
            facet -> facet.values().size() > 1 && !address.conditions().containsKey(facet.field()))
        .map(facet -> new Narrowing(facet.field(), links(facet)))
        .toList();
  }

  private List<Link> links(Facet facet) {
    return facet.values().stream()
        .limit(VALUES)
        .map(
            value ->
                new Link(
                    facet.field().equals("language") ? language(value.value()) : value.name(),
                    href(narrowed(facet.field(), value.value()), 1),
                    value.count(),
                    false))
        .toList();
  }

  private SearchAddress narrowed(String field, String value) {
    if (!field.equals("year")) {
      return address.with(field, value);
    }
    Year year = Year.parse(value);
    return address
        .with("since", year.atDay(1).toString())
        .with("until", year.atDay(year.length()).toString());
  }

  private List<Link> orders() {
    List<Link> orders = new ArrayList<>();
    for (Order order : Order.values()) {
      if (order != Order.RELEVANCE || !address.words().isEmpty()) {
        orders.add(
            new Link(
                words(order), href(address.in(order), 1), 0, order == address.effectiveOrder()));
      }
    }
    return orders;
  }

  private static String words(Order order) {
    return switch (order) {
      case RELEVANCE -> "best first";
      case NEWEST -> "newest first";
      case OLDEST -> "oldest first";
    };
  }

  private static String href(SearchAddress address, int page) {
    String query = address.query();
    String paged = page == 1 ? query : query + (query.isEmpty() ? "" : "&") + "page=" + page;
    return paged.isEmpty() ? PATH : PATH + "?" + paged;
  }
}
