package io.cuttings.camel;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;

/** A step of the route: notes when and where a raw message came in. For any number of threads. */
public final class Deliveries {
  private final Clock clock;

  Deliveries(Clock clock) {
    this.clock = clock;
  }

  /**
   * The delivery of this message now.
   *
   * @param place null where a user's own route does not know; the message names its place then
   */
  public Delivery of(RawMessage raw, @Header(Headers.PLACE) @Nullable Place place) {
    return new Delivery(
        raw.key(),
        raw.octets().length,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        place == null ? new Place("route", "", 0, raw.key().value()) : place);
  }
}
