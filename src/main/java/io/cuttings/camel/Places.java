package io.cuttings.camel;

import io.cuttings.archive.Place;
import org.apache.camel.Exchange;
import org.apache.camel.Header;

/** A step of the route: names the place of a message that did not come from a mailbox. */
public final class Places {
  Places() {}

  /** A file of the same name that was written at another time is another delivery. */
  public Place ofDroppedFile(
      @Header(Exchange.FILE_NAME) String name, @Header(Exchange.FILE_LAST_MODIFIED) long written) {
    return new Place("drop", "", 0, name + "@" + written);
  }
}
