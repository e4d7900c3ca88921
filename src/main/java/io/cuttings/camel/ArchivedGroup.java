package io.cuttings.camel;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import java.util.List;
import java.util.Map;

/**
 * What became of messages that came together.
 *
 * @param deliveries of those that are in the archive now, in the order in which they came
 * @param failures why the others are not, as a sentence, by their places
 */
public record ArchivedGroup(List<Delivery> deliveries, Map<Place, String> failures) {

  public ArchivedGroup {
    deliveries = List.copyOf(deliveries);
    failures = Map.copyOf(failures);
  }
}
