package io.cuttings.camel;

import java.nio.file.Path;
import org.apache.camel.main.Main;

/** Starts the routes and says what is wrong with them. */
final class RouteFiles {
  private RouteFiles() {}

  static void start(Main main, Path folder) {
    try {
      main.start();
    } catch (Exception e) {
      throw new WrongRouteException(
          "Cannot start the routes in " + folder + ": " + Causes.sentence(e), e);
    }
  }
}
