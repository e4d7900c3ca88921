package io.cuttings.web.http;

import java.util.List;

/** What stands at an address, or at all addresses of one shape. */
@FunctionalInterface
public interface Resource {
  /**
   * Answers a request that matched the resource's pattern.
   *
   * @param variables the parts of the path for which the pattern has braces, decoded, in order
   * @throws RefusedException where there is nothing to answer but a sentence
   */
  Response answer(Request request, List<String> variables);
}
