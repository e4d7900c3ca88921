package io.cuttings.browser;

import static org.awaitility.Awaitility.await;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A home of a test's own, and the daemon that serves it on a free port of the loopback address. */
public final class ServedHome implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Settings settings;
  private final Daemon daemon;
  private int received;

  private ServedHome(Settings settings, Map<String, Object> beans) {
    this.settings = settings;
    this.daemon = Daemon.start(settings, Role.DAEMON, beans);
  }

  public static ServedHome start(Path home) throws IOException {
    return start(home, Map.of());
  }

  /**
   * The same with settings of the test's own.
   *
   * @param more such as {@code cuttings.web.password}
   */
  public static ServedHome start(Path home, Map<String, String> more) throws IOException {
    return start(home, more, Map.of());
  }

  /**
   * The same with beans in place of the program's own.
   *
   * @param beans by name
   */
  public static ServedHome start(Path home, Map<String, String> more, Map<String, Object> beans)
      throws IOException {
    Map<String, String> options = new HashMap<>();
    options.put("cuttings.home", home.toString());
    options.put("cuttings.web.port", Integer.toString(freePort()));
    options.put("camel.management.enabled", "false");
    options.putAll(more);
    return new ServedHome(Settings.load(Path.of("config"), Map.of(), options), beans);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Takes a message in; what becomes of it is seen later. */
  public ArchiveKey deliver(byte[] octets) {
    RawMessage raw = RawMessage.of(octets);
    received++;
    daemon.receive(raw, new Place("import", "test", 0, Integer.toString(received)));
    return raw.key();
  }

  /** Takes a message in; its issue's page is there on return. */
  public ArchiveKey receive(byte[] octets) {
    ArchiveKey key = deliver(octets);
    await().atMost(Duration.ofSeconds(30)).until(() -> status("/issues/" + key) == 200);
    return key;
  }

  private int status(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url(path))).build();
    return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** The address of a page, by its path with the leading slash. */
  public String url(String path) {
    return settings.web().url() + path.substring(1);
  }

  @Override
  public void close() {
    daemon.close();
  }
}
