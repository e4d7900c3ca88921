package io.cuttings.cli;

import io.cuttings.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of the demo: the defaults, whatever the user configured. The demo reads no mailbox,
 * no drop folder and no database of the user's.
 */
final class DemoSettings {
  private DemoSettings() {}

  static Map<String, String> of(SampleMailbox mailbox, Path home) {
    Map<String, String> settings = new LinkedHashMap<>(Settings.defaults());
    settings.remove("cuttings.routes");
    settings.putAll(mailbox.settings());
    settings.put("cuttings.home", home.toString());
    int port = Integer.parseInt(settings.get("cuttings.web.port"));
    settings.put("cuttings.web.port", Integer.toString(isFree(port) ? port : freePort()));
    settings.put("camel.management.enabled", "false");
    return settings;
  }

  private static boolean isFree(int port) {
    try {
      open(port).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = open(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("The machine has no free port for the page", e);
    }
  }

  private static ServerSocket open(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
