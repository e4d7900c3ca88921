package io.cuttings.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves one page as it is, which nobody has cleaned. */
final class Control implements AutoCloseable {
  private final HttpServer server;
  private final List<String> referrers = new CopyOnWriteArrayList<>();

  private Control(HttpServer server) {
    this.server = server;
  }

  /**
   * @param policy the page's Content-Security-Policy; empty for none
   */
  static Control serve(String html, String policy) throws IOException {
    InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Control control = new Control(HttpServer.create(anywhere, 0));
    control.server.createContext("/", exchange -> control.answer(exchange, html, policy));
    control.server.start();
    return control;
  }

  private void answer(HttpExchange exchange, String html, String policy) throws IOException {
    try (exchange) {
      referrers.add(String.valueOf(exchange.getRequestHeaders().getFirst("Referer")));
      exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
      if (!policy.isEmpty()) {
        exchange.getResponseHeaders().add("Content-Security-Policy", policy);
      }
      byte[] octets = html.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, octets.length);
      exchange.getResponseBody().write(octets);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** What each request said it came from. */
  List<String> referrers() {
    return referrers;
  }

  /** The policy that another page is sent with. */
  static String policyOf(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    return connection.getHeaderField("Content-Security-Policy");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
