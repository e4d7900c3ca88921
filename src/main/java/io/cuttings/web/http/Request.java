package io.cuttings.web.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a browser asks for, as sent: nothing is checked yet.
 *
 * @param method in capitals
 * @param path percent-encoded, with its leading slash
 * @param query what stands behind the question mark; empty where nothing does
 * @param form what a form sends in the body, encoded as a query; empty where it is no form
 * @param headers by name in lower case
 * @param from the address of who asks, of a proxy where there is one; empty where not known
 */
public record Request(
    String method,
    String path,
    String query,
    String form,
    Map<String, String> headers,
    String from) {
  /** Octets of a form. */
  public static final int LARGEST_FORM = 64 * 1024;

  private static final Set<String> SECRETS = Set.of("authorization", "cookie");

  public Request {
    headers = Map.copyOf(headers);
  }

  public Request(
      String method, String path, String query, String form, Map<String, String> headers) {
    this(method, path, query, form, headers, "");
  }

  /** A GET without headers, for an address such as {@code /search?q=tide}. */
  public static Request get(String address) {
    String[] parts = address.split("[?]", 2);
    return new Request("GET", parts[0], parts.length > 1 ? parts[1] : "", "", Map.of());
  }

  /**
   * The parameters of the query.
   *
   * @throws RefusedException where it is not encoded right
   */
  public Parameters parameters() {
    return Parameters.of(query);
  }

  /**
   * The fields of the form.
   *
   * @throws RefusedException where it is not encoded right
   */
  public Parameters fields() {
    return Parameters.of(form);
  }

  /** A header by its name, whose case does not matter. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The same with one more header. */
  public Request with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name.toLowerCase(Locale.ROOT), value);
    return new Request(method, path, query, form, more, from);
  }

  /** Without passwords and the form, which may reach a log. */
  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>(headers);
    shown.keySet().removeAll(SECRETS);
    return method + " " + path + " " + shown;
  }
}
