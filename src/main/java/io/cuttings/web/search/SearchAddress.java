package io.cuttings.web.search;

import io.cuttings.search.Order;
import io.cuttings.search.Search;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A search and the query that stands for it in an address, without the page.
 *
 * @param order null where the reader did not choose one
 */
public record SearchAddress(String words, Map<String, String> conditions, @Nullable Order order) {
  private static final int LONGEST = 1000;

  /** The names of all conditions, in the order in which an address has them. */
  public static final List<String> CONDITIONS =
      List.of("publication", "section", "source", "language", "since", "until");

  public SearchAddress {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : CONDITIONS) {
      if (conditions.containsKey(name)) {
        kept.put(name, Objects.requireNonNull(conditions.get(name)));
      }
    }
    conditions = Collections.unmodifiableMap(kept);
  }

  /**
   * Reads the parameters of a search; others are the caller's business.
   *
   * @throws RefusedException where one is wrong
   */
  public static SearchAddress of(Parameters parameters) {
    parameters.checkDays();
    Map<String, String> conditions = new LinkedHashMap<>();
    for (String name : CONDITIONS) {
      parameters.text(name).ifPresent(value -> conditions.put(name, value));
    }
    String words = parameters.text("q").orElse("");
    if (words.length() > LONGEST) {
      throw RefusedException.badRequest(
          "The parameter q is longer than %d characters.".formatted(LONGEST));
    }
    return new SearchAddress(words, conditions, order(parameters));
  }

  private static @Nullable Order order(Parameters parameters) {
    return parameters.text("order").isEmpty()
        ? null
        : parameters.choice("order", Order.RELEVANCE, Order.values());
  }

  /** What is to be looked for. Without words nothing fits better than another: the newest first. */
  public Search search() {
    return new Search(
        words,
        conditions.get("publication"),
        conditions.get("section"),
        conditions.get("source"),
        conditions.get("language"),
        day("since"),
        day("until"),
        effectiveOrder());
  }

  private @Nullable LocalDate day(String name) {
    String day = conditions.get(name);
    return day == null ? null : LocalDate.parse(day);
  }

  public Order effectiveOrder() {
    return order != null ? order : words.isEmpty() ? Order.NEWEST : Order.RELEVANCE;
  }

  /** The same with another condition in place of one of that name. */
  public SearchAddress with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(conditions);
    more.put(name, value);
    return new SearchAddress(words, more, order);
  }

  public SearchAddress without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(conditions);
    fewer.remove(name);
    return new SearchAddress(words, fewer, order);
  }

  public SearchAddress in(Order other) {
    return new SearchAddress(words, conditions, other);
  }

  /** The same without words. */
  public SearchAddress withoutWords() {
    return new SearchAddress("", conditions, order);
  }

  /** The parameters that are not empty, without the order, the same ones for the same search. */
  public Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    if (!words.isEmpty()) {
      all.put("q", words);
    }
    all.putAll(conditions);
    return Collections.unmodifiableMap(all);
  }

  /** The query, percent-encoded; empty for a search of everything. */
  public String query() {
    Map<String, String> all = new LinkedHashMap<>(parameters());
    all.put("order", order == null ? "" : order.name().toLowerCase(Locale.ROOT));
    return Parameters.encoded(all);
  }
}
