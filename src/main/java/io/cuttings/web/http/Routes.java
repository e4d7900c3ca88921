package io.cuttings.web.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which resource answers at which address. Built once, then for any number of threads. */
public final class Routes {
  private final Map<Pattern, Map<String, Resource>> table = new LinkedHashMap<>();

  /**
   * Adds a resource for GET and HEAD.
   *
   * @param pattern of a path; {@code {name}} stands for one part of it
   */
  public Routes get(String pattern, Resource resource) {
    return add("GET", pattern, resource);
  }

  /** Adds a resource for POST: for the administrator alone, from a form of this site. */
  public Routes post(String pattern, Resource resource) {
    return add("POST", pattern, resource);
  }

  private Routes add(String method, String pattern, Resource resource) {
    table.computeIfAbsent(Pattern.of(pattern), p -> new LinkedHashMap<>()).put(method, resource);
    return this;
  }

  /** All addresses, for the test of the documentation. */
  public List<String> patterns() {
    return table.keySet().stream().map(Pattern::toString).toList();
  }

  /**
   * Refuses a method that an address does not take, before anybody is asked for a password.
   *
   * @throws RefusedException where there is something at the address, and not for this method
   */
  public void checkMethod(Request request) {
    for (Map.Entry<Pattern, Map<String, Resource>> entry : table.entrySet()) {
      if (entry.getKey().match(request.path()).isPresent()) {
        if (!entry.getValue().containsKey(method(request))) {
          throw RefusedException.wrongMethod(allowed(entry.getValue()));
        }
        return;
      }
    }
  }

  /**
   * Answers by the first pattern that the path matches.
   *
   * @throws RefusedException where none matches, or none for this method
   */
  public Response answer(Request request) {
    checkMethod(request);
    for (Map.Entry<Pattern, Map<String, Resource>> entry : table.entrySet()) {
      Optional<List<String>> variables = entry.getKey().match(request.path());
      Resource resource = entry.getValue().get(method(request));
      if (variables.isPresent() && resource != null) {
        return resource.answer(request, variables.get());
      }
    }
    return withoutSlash(request)
        .orElseThrow(
            () -> RefusedException.notFound("No such page", "There is nothing at this address."));
  }

  /** An address that is there but for a slash at its end leads on. */
  private Optional<Response> withoutSlash(Request request) {
    String path = request.path().replaceFirst("/$", "");
    boolean isThere =
        !path.startsWith("//")
            && !path.isEmpty()
            && table.keySet().stream().anyMatch(pattern -> pattern.match(path).isPresent());
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    return isThere && method(request).equals("GET")
        ? Optional.of(Response.redirect(301, path + query))
        : Optional.empty();
  }

  private static String method(Request request) {
    return request.method().equals("HEAD") ? "GET" : request.method();
  }

  private static String allowed(Map<String, Resource> resources) {
    return String.join(", ", resources.keySet()).replace("GET", "GET, HEAD");
  }

  /** A path, part by part. */
  private record Pattern(List<String> parts) {

    static Pattern of(String pattern) {
      return new Pattern(List.of(pattern.split("/", -1)));
    }

    Optional<List<String>> match(String path) {
      List<String> found = Arrays.asList(path.split("/", -1));
      if (found.size() != parts.size()) {
        return Optional.empty();
      }
      List<String> variables = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).startsWith("{") && !found.get(i).isEmpty()) {
          variables.add(Parameters.decodedPart(found.get(i)));
        } else if (!parts.get(i).equals(found.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(variables);
    }

    @Override
    public String toString() {
      return String.join("/", parts);
    }
  }
}
