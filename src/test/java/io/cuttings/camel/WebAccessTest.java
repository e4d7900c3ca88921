package io.cuttings.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.web.http.Request;
import io.cuttings.web.replay.Replay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What comes through the server and the routes: the pages over real HTTP. */
class WebAccessTest {
  private static final String READER =
      "pbkdf2-sha256$1000$cmVhZGVycyctb3duLXNhbHQ$YVOqVlt5O1U3IJ/gBOogrVUDTKFVF8cOOL/f0GtgBfg";
  private static final String ADMINISTRATOR =
      "pbkdf2-sha256$1000$YWRtaW5pc3RyYXRvcnMtb3du$HOsWAKpq4qZiST1JkeVnyXSdPLCnfjerT8iDSOpIpxY";
  private static final String AS_READER = basic("reader:oyster catcher");
  private static final String AS_ADMINISTRATOR = basic("admin:Leuchtturm: grün");
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private DaemonRig rig;
  private int port;

  private static String basic(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(octets);
  }

  @BeforeEach
  void make() {
    rig = new DaemonRig(folder);
    port = rig.servePages();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private Daemon startClosed() throws IOException {
    Files.writeString(
        rig.routes.resolve("token.camel.yaml"),
        """
        - route:
            id: token
            from:
              uri: platform-http:/token
              steps:
                - setBody:
                    method: { ref: webExchange, method: request }
                - bean: { ref: access, method: csrfToken }
                - removeHeaders: { pattern: "*" }
                - setBody: { simple: "${body.get}" }
        """);
    rig.options.put("cuttings.web.passwordHash", READER);
    rig.options.put("cuttings.web.adminPasswordHash", ADMINISTRATOR);
    return rig.start(Role.DAEMON);
  }

  private HttpRequest.Builder at(String address) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(BodyPublisher body, String type) throws Exception {
    return send(
        at("/status/replay")
            .header("Authorization", AS_ADMINISTRATOR)
            .header("Content-Type", type)
            .POST(body));
  }

  private HttpResponse<String> postForm(String form) throws Exception {
    return post(BodyPublishers.ofString(form), FORM);
  }

  /** The first line of the answer to a request that is written as given. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void aPasswordIsAskedForAndTheRightOneOpensThePages() throws Exception {
    startClosed();
    HttpResponse<String> asked = send(at("/"));
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.headers().firstValue("WWW-Authenticate"))
        .contains("Basic realm=\"Cuttings\", charset=\"UTF-8\"");
    assertThat(asked.body()).contains("<h1>", "The user is reader");
    assertThat(send(at("/").header("Authorization", basic("reader:no"))).statusCode())
        .isEqualTo(401);
    for (String right : List.of(AS_READER, AS_ADMINISTRATOR)) {
      assertThat(send(at("/").header("Authorization", right)).statusCode()).isEqualTo(200);
    }
    assertThat(send(at("/style.css")).statusCode()).isEqualTo(200);
    HttpResponse<String> api = send(at("/api/v1/items"));
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aParameterOrAFieldIsNoHeader() throws Exception {
    startClosed();
    String credentials = URLEncoder.encode(AS_ADMINISTRATOR, StandardCharsets.UTF_8);
    assertThat(send(at("/?Authorization=" + credentials)).statusCode()).isEqualTo(401);
    HttpResponse<String> field =
        send(
            at("/status/replay")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("Authorization=" + credentials)));
    assertThat(field.statusCode()).isEqualTo(401);
  }

  @Test
  void openPagesAnswerToTheNamesOfThisMachineAlone() throws Exception {
    rig.start(Role.DAEMON);
    String line = "GET /style.css HTTP/1.1\r\nConnection: close\r\nHost: %s\r\n\r\n";
    assertThat(raw(line.formatted("localhost:" + port))).contains(" 200 ");
    assertThat(raw(line.formatted("evil.example"))).contains(" 421 ");
    assertThat(raw(line.formatted("evil.example\r\nHost: localhost"))).doesNotContain(" 200 ");
    assertThat(raw("GET /?Host=localhost HTTP/1.0\r\n\r\n")).doesNotContain(" 200 ");
    String absolute = "GET http://evil.example/ HTTP/1.1\r\nConnection: close\r\nHost: %s\r\n\r\n";
    assertThat(raw(absolute.formatted("evil.example"))).contains(" 421 ");
    // a second request of one connection may be HTTP/2, which has no Host
    assertThat(send(at("/style.css")).statusCode()).isEqualTo(200);
    assertThat(send(at("/style.css")).statusCode()).isEqualTo(200);
  }

  @Test
  void aMethodThatIsNotTakenIsToldWhichAre() throws Exception {
    startClosed();
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
      HttpResponse<String> answer =
          send(
              at(method.equals("POST") ? "/" : "/publications")
                  .header("Authorization", AS_ADMINISTRATOR)
                  .header("Content-Type", FORM)
                  .method(method, BodyPublishers.ofString("csrf=" + token())));
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).as(method).contains("GET, HEAD");
      assertThat(answer.body()).contains("and nothing else");
    }
    HttpResponse<String> get = send(at("/status/replay").header("Authorization", AS_READER));
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void aUsersOwnPageGoesFirstAndCanBeBehindThePasswords() throws Exception {
    Files.writeString(rig.routes.resolve("zz.camel.yaml"), example("id: hello"));
    startClosed();
    HttpResponse<String> hello = send(at("/hello").header("Authorization", AS_READER));
    assertThat(hello.body()).isEqualTo("Hello");
    assertThat(send(at("/hello")).statusCode()).isEqualTo(500);
    assertThat(send(at("/hello")).body()).doesNotContain("Hello");
  }

  /** The manual's, which holds these words. */
  private static String example(String words) throws IOException {
    String manual = Files.readString(Path.of("src/site/markdown/routes.md"));
    return Stream.of(manual.split("```(yaml)?\n", -1))
        .filter(part -> part.contains(words))
        .findFirst()
        .orElseThrow();
  }

  /** As the page of the status gets it. */
  private String token() throws Exception {
    return send(at("/token").header("Authorization", AS_ADMINISTRATOR)).body();
  }

  private String outcome(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    return new Replay(rig.ledger(), keys -> {}).outcome(Request.get(location)).orElse("");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    startClosed();
    assertThat(postForm("all=true").statusCode()).isEqualTo(403);
    assertThat(postForm("all=true&csrf=wrong").statusCode()).isEqualTo(403);
    HttpResponse<String> right = postForm("all=true&csrf=" + token());
    assertThat(right.statusCode()).as(right.body()).isEqualTo(303);
    assertThat(right.headers().firstValue("Location"))
        .contains("/status?as=administrator&replayed=all");
    HttpResponse<String> reader =
        send(
            at("/status/replay")
                .header("Authorization", AS_READER)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("all=true&csrf=" + token())));
    assertThat(reader.statusCode()).isEqualTo(401);
  }

  @Test
  void aBodyIsASmallForm() throws Exception {
    startClosed();
    HttpResponse<String> large = postForm("csrf=" + "x&y=".repeat(20_000));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(postForm("x=" + "y".repeat(2_000_000)).statusCode()).isEqualTo(413);
    BodyPublisher unknownLength =
        BodyPublishers.ofByteArrays(
            List.of("x=".getBytes(StandardCharsets.UTF_8), new byte[70_000]));
    assertThat(post(unknownLength, FORM).statusCode()).isBetween(400, 413);
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"key\"; filename=\"f\"\r\n\r\nx\r\n--b--\r\n";
    HttpResponse<String> parts =
        post(BodyPublishers.ofString(part), "multipart/form-data; boundary=b");
    assertThat(parts.statusCode()).isEqualTo(415);
    assertThat(parts.body()).contains(FORM);
    assertThat(post(BodyPublishers.ofString("{}"), "application/json").statusCode()).isEqualTo(415);
  }

  @Test
  void aDeadLetterIsIngestedOnceMore() throws Exception {
    DaemonRig.Identifier identifier = (DaemonRig.Identifier) rig.beans.get("identifier");
    identifier.isBroken = true;
    Daemon daemon = startClosed();
    List<RawMessage> poison = List.of(poison(1), poison(2), poison(3));
    for (RawMessage one : poison) {
      daemon.receive(one, new Place("import", "box", 0, one.key().value()));
    }
    await().until(() -> rig.ledger().deadLetters().size() == 3);
    String form = "key=" + poison.get(0).key() + "&csrf=" + token();
    HttpResponse<String> again = postForm(form);
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(outcome(again))
        .isEqualTo(
            "Message " + poison.get(0).key() + " is still a dead letter: the message is poison");
    identifier.isBroken = false;
    HttpResponse<String> settled = postForm(form);
    assertThat(outcome(settled)).isEqualTo("Message " + poison.get(0).key() + " is stored.");
    assertThat(rig.ledger().deadLetters()).hasSize(2);
    assertThat(postForm(form).statusCode()).as("it is none now").isEqualTo(404);
    assertThat(postForm("key=../x&csrf=" + token()).statusCode()).isEqualTo(400);
    HttpResponse<String> all = postForm("all=true&csrf=" + token());
    await().until(() -> rig.ledger().deadLetters().isEmpty());
    assertThat(outcome(all)).isEqualTo("No dead letter is left.");
  }

  private static RawMessage poison(int number) {
    return RawMessage.of(
        """
        Message-ID: <%d@letters.example>
        From: letters@letters.example
        Subject: poison

        Words.
        """
            .formatted(number)
            .getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void noPasswordAndNoHashIsInTheLogOrInWhatIsSent() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.DEBUG);
    List<String> sent = new ArrayList<>();
    try {
      startClosed();
      for (String password : List.of("reader:oyster catcher", "admin:quite wrong")) {
        HttpResponse<String> answer = send(at("/").header("Authorization", basic(password)));
        sent.add(answer.headers().map() + answer.body());
      }
      HttpResponse<String> form = postForm("key=1&csrf=unusual-token");
      sent.add(form.headers().map() + form.body());
    } finally {
      root.setLevel(before);
      root.detachAppender(log);
    }
    List<String> lines =
        log.list.stream()
            .map(e -> e.getFormattedMessage())
            .filter(line -> !line.contains("jdk.httpclient"))
            .toList();
    assertThat(lines).anyMatch(line -> line.contains("A wrong user or password from 127.0.0.1"));
    String all = String.join("\n", lines) + sent;
    assertThat(all)
        .doesNotContain("oyster", "quite wrong", "unusual-token")
        .doesNotContain(AS_READER, AS_ADMINISTRATOR, basic("admin:quite wrong"))
        .doesNotContain("YVOqVlt5O1U3IJ", "HOsWAKpq4qZiST1J");
  }
}
