package io.cuttings.web.feed;

import io.cuttings.web.http.Parameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a feed stands on this site.
 *
 * @param path without the ending that tells the format
 * @param parameters in a fixed order
 */
record Address(String path, Map<String, String> parameters) {

  Address {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  static Address of(String path) {
    return new Address(path, Map.of());
  }

  static Address ofPublication(String id) {
    return of("/publications/" + Parameters.encoded(id) + "/feed");
  }

  /** Of one of the feed's documents; of the current one where no part is named. */
  String of(Format format, Optional<ArchivePart> part) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    part.ifPresent(archive -> archive.addTo(all));
    String query = Parameters.encoded(all);
    return path + format.ending() + (query.isEmpty() ? "" : "?" + query);
  }

  /** Of the current document. */
  String of(Format format) {
    return of(format, Optional.empty());
  }
}
