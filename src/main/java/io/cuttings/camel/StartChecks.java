package io.cuttings.camel;

import io.cuttings.CuttingsException;
import io.cuttings.settings.Settings;
import io.cuttings.settings.WrongSettingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What would keep the routes from starting and is better said in a sentence than by the part that
 * falls over it; Camel's web server does not even fail when its port is taken.
 */
final class StartChecks {
  static final String MANAGEMENT_HOST = "127.0.0.1";
  static final String MANAGEMENT_PORT = "8421";

  private StartChecks() {}

  static void check(Settings settings, Role role) {
    home(settings.home());
    routes(settings.routes());
    if (role == Role.DAEMON) {
      port("the pages", settings.web().host(), settings.web().port(), "cuttings.web.port");
      if (!"false".equals(settings.properties().get("camel.management.enabled"))) {
        management(settings);
      }
    }
  }

  private static void home(Path home) {
    try {
      Files.createDirectories(home);
      Files.delete(Files.createTempFile(home, "start", ".tmp"));
    } catch (IOException e) {
      throw new WrongSettingException(
          "Cannot use the home %s: it cannot be written (%s); give this user the folder, or name another one with --home"
              .formatted(home, reason(e)));
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : e.getClass().getSimpleName();
  }

  private static void routes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      if (files.anyMatch(file -> file.toString().endsWith(".camel.yaml"))) {
        return;
      }
    } catch (IOException e) {
      // the same mistake as an empty folder
    }
    throw new WrongSettingException(
        "Cannot start the routes: there are no *.camel.yaml files in "
            + folder
            + "; name their folder with --routes");
  }

  private static void management(Settings settings) {
    String key = "camel.management.port";
    String port = settings.properties().getOrDefault(key, MANAGEMENT_PORT);
    String host = settings.properties().getOrDefault("camel.management.host", MANAGEMENT_HOST);
    if (!port.matches("\\d{1,5}")) {
      throw new WrongSettingException(
          "Cannot use the value '%s' of %s: it is the number of a port".formatted(port, key));
    }
    port("health and metrics", host, Integer.parseInt(port), key);
  }

  private static void port(String what, String host, int port, String key) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // as the server does
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException | IllegalArgumentException e) {
      throw new CuttingsException(
          "Cannot serve %s on %s:%d: %s; end the program that listens there, or set %s"
              .formatted(
                  what,
                  host,
                  port,
                  Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()),
                  key),
          e);
    }
  }
}
