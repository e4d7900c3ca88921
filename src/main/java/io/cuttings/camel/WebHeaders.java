package io.cuttings.camel;

import java.util.Set;
import org.apache.camel.support.DefaultHeaderFilterStrategy;

/**
 * Which headers the routes that serve let through: all but Camel's own, and those that the server
 * sets itself. Camel's usual choice would drop Cache-Control from what is sent.
 */
final class WebHeaders extends DefaultHeaderFilterStrategy {

  WebHeaders() {
    setLowerCase(true);
    setInFilterStartsWith(CAMEL_FILTER_STARTS_WITH);
    setOutFilterStartsWith(CAMEL_FILTER_STARTS_WITH);
    setOutFilter(
        Set.of(
            "connection", "content-length", "content-type", "date", "host", "transfer-encoding"));
  }
}
