package io.cuttings.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feeds as the daemon serves them. */
class FeedServerIT {
  private static final RawMessage LETTER =
      RawMessage.of(
          """
          From: 晨间简报 <brief@x.example>
          Subject: =?utf-8?B?5pmo6Ze0566A5oqlIDc=?=
          Date: Tue, 03 Nov 2026 07:00:04 +0000
          Message-ID: <7@x.example>
          List-Id: <brief.x.example>
          MIME-Version: 1.0
          Content-Type: text/html; charset=utf-8
          Content-Transfer-Encoding: 8bit

          <html><body><h2>能源</h2>
          <h3><a href="https://news.example/1">港口的潮汐电站并网</a></h3>
          <p>经过三年的建设，港口的第一座潮汐电站今天开始向城市供电。</p>
          <h3><a href="https://news.example/2">图书馆开放夜间阅览室</a></h3>
          <p>市图书馆宣布，从下周起夜间阅览室开放到凌晨两点，无需预约。</p>
          </body></html>
          """
              .getBytes(StandardCharsets.UTF_8));

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path home;

  @Test
  void aReaderGetsTheFeedOnceAndThenNothingNew() throws Exception {
    int port = freePort();
    Map<String, String> options =
        Map.of(
            "cuttings.home", home.toString(),
            "cuttings.web.port", Integer.toString(port),
            "camel.management.enabled", "false");
    Settings settings = Settings.load(Path.of("config"), Map.of(), options);
    try (Daemon daemon = Daemon.start(settings, Role.DAEMON, Map.of())) {
      daemon.receive(LETTER, new Place("import", "x", 0, "1"));
      URI feed = URI.create("http://127.0.0.1:" + port + "/feed.atom");
      HttpResponse<String> first =
          await()
              .until(
                  () -> send(HttpRequest.newBuilder(feed)),
                  response -> response.body().contains("<entry"));
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(first.body()).contains("港口的潮汐电站并网").contains("href=\"" + feed + "\"");
      assertThat(AtomSchema.mistakes(first.body())).isEmpty();

      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = send(HttpRequest.newBuilder(feed).header("If-None-Match", tag));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().map()).doesNotContainKeys("content-length", "content-type");
      assertThat(again.headers().firstValue("ETag")).contains(tag);

      HttpResponse<String> head =
          send(HttpRequest.newBuilder(feed).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.headers().map()).doesNotContainKey("content-length");
      assertThat(head.headers().firstValue("ETag")).contains(tag);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
