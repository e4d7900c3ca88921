package io.cuttings.web;

import io.cuttings.settings.AccessSettings;
import io.cuttings.settings.WebSettings;
import io.cuttings.web.access.Access;
import java.time.Clock;

/** Who may read the site of a test. */
public final class Readers {
  private Readers() {}

  /** Every request, whatever it says of itself: the site has no loopback address. */
  public static Access all() {
    return new Access(
        new WebSettings("192.0.2.1", 80, "", AccessSettings.open()), Clock.systemUTC());
  }
}
