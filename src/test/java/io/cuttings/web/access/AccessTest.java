package io.cuttings.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cuttings.HandClock;
import io.cuttings.settings.PasswordHash;
import io.cuttings.settings.Settings;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Routes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  /** Of "oyster catcher". */
  private static final String READER =
      "pbkdf2-sha256$1000$cmVhZGVycyctb3duLXNhbHQ$YVOqVlt5O1U3IJ/gBOogrVUDTKFVF8cOOL/f0GtgBfg";

  /** Of "Leuchtturm: grün". */
  private static final String ADMINISTRATOR =
      "pbkdf2-sha256$1000$YWRtaW5pc3RyYXRvcnMtb3du$HOsWAKpq4qZiST1JkeVnyXSdPLCnfjerT8iDSOpIpxY";

  private static final String AS_READER = basic("reader:oyster catcher");
  private static final String AS_ADMINISTRATOR = basic("admin:Leuchtturm: grün");

  private final HandClock clock = new HandClock();

  private static String basic(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(octets);
  }

  private Access access(String... keysAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      options.put("cuttings.web." + keysAndValues[i], keysAndValues[i + 1]);
    }
    return new Access(Settings.load(Path.of("config"), Map.of(), options).web(), clock);
  }

  private Access closed() {
    return access("passwordHash", READER, "adminPasswordHash", ADMINISTRATOR);
  }

  private static int status(Access access, Request request) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> access.check(request));
    return refused == null ? 200 : refused.status();
  }

  private static Request get(String path) {
    return Request.get(path).with("Host", "localhost:8420");
  }

  private static Request post(String form) {
    return new Request("POST", "/status/replay", "", form, Map.of("host", "localhost:8420"))
        .with("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .with("Authorization", AS_ADMINISTRATOR);
  }

  @Test
  void withoutPasswordsEverythingCanBeReadAndNothingChanged() {
    Access open = access();
    assertThat(status(open, get("/"))).isEqualTo(200);
    assertThat(status(open, get("/").with("Authorization", basic("x:y")))).isEqualTo(200);
    assertThat(status(open, post("csrf=x"))).isEqualTo(403);
    assertThat(open.csrfToken(get("/status").with("Authorization", AS_ADMINISTRATOR))).isEmpty();
  }

  @Test
  void aPasswordIsAskedForWithAChallengeAndASentence() {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> closed().check(get("/")));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.headers())
        .containsEntry("WWW-Authenticate", "Basic realm=\"Cuttings\", charset=\"UTF-8\"");
    assertThat(refused.sentence()).contains("The user is reader");
    assertThat(status(closed(), get("/style.css"))).isEqualTo(200);
    assertThat(status(closed(), get("/style.css/"))).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reader:oyster catcher|200",
        "admin:Leuchtturm: grün|200",
        "reader:Leuchtturm: grün|401",
        "admin:oyster catcher|401",
        "reader:oyster catche|401",
        "reader:|401",
        "reader|401",
        "root:oyster catcher|401",
        ":oyster catcher|401"
      })
  void onlyTheRightPasswordOfAUserOpensThePages(String credentials, int status) {
    Access closed = closed();
    for (int time = 0; time < 2; time++) { // computed, then remembered
      assertThat(status(closed, get("/").with("Authorization", basic(credentials))))
          .isEqualTo(status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic %%%", "Bearer cmVhZGVyOng=", "Basic cmVhZGVy=="})
  void whatIsNoUserAndPasswordIsAskedForThem(String header) {
    assertThat(status(closed(), get("/").with("Authorization", header))).isEqualTo(401);
  }

  @Test
  void theSchemeIsKnownInAnyCase() {
    String header = AS_READER.replace("Basic", "bASIC ");
    assertThat(status(closed(), get("/").with("Authorization", header))).isEqualTo(200);
  }

  @Test
  void aPasswordThatIsKnownCostsNextToNothing() {
    String slow = PasswordHash.of("oyster catcher").line();
    Access closed = access("passwordHash", slow, "adminPasswordHash", slow);
    Request known = get("/").with("Authorization", AS_READER);
    Request wrong = get("/").with("Authorization", basic("admin:no"));
    assertThat(status(closed, known)).isEqualTo(200);
    assertThat(status(closed, wrong)).isEqualTo(401);
    long start = System.nanoTime();
    for (int i = 0; i < 500; i++) {
      status(closed, known);
      status(closed, wrong);
    }
    // computed each time, either would take more than a minute
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8420, 200",
    "localhost., 200",
    "127.0.0.1:8420, 200",
    "[::1]:8420, 200",
    "[::1], 200",
    "letters.example, 200",
    "letters.example:443, 200",
    "evil.example, 421",
    "evil.example:8420, 421",
    "localhost.evil.example, 421",
    "localhost:8420@evil.example, 421",
    "'localhost, evil.example', 421",
    "'evil.example, localhost', 421",
    "localhost:, 421",
    "192.0.2.1, 421",
    "'', 421"
  })
  void openPagesOfThisMachineAnswerToItsNamesAlone(String host, int status) {
    Access open = access("hosts", "letters.example");
    assertThat(status(open, Request.get("/").with("Host", host))).isEqualTo(status);
    assertThat(status(open, Request.get("/style.css").with("Host", host))).isEqualTo(status);
  }

  @Test
  void aRequestWithoutAHostIsNotForThisMachine() {
    assertThat(status(access(), Request.get("/"))).isEqualTo(421);
  }

  @Test
  void theConfiguredHostIsANameOfTheSite() {
    Access open = access("host", "127.0.0.7");
    assertThat(status(open, Request.get("/").with("Host", "127.0.0.7:8420"))).isEqualTo(200);
    Access six = access("host", "::1");
    assertThat(status(six, Request.get("/").with("Host", "[::1]:8420"))).isEqualTo(200);
  }

  @Test
  void whereAPasswordIsAskedForOrOthersReachTheSiteItsNameDoesNotCount() {
    Request named = Request.get("/").with("Host", "letters.example");
    assertThat(status(closed(), named.with("Authorization", AS_READER))).isEqualTo(200);
    assertThat(status(access("host", "0.0.0.0"), named)).isEqualTo(200);
  }

  @Test
  void aFormNeedsItsTokenAndTheAdministrator() {
    Access closed = closed();
    String token = closed.csrfToken(get("/status").with("Authorization", AS_ADMINISTRATOR)).get();
    Request form = post("key=1&csrf=" + token);
    assertThatCode(() -> closed.check(form)).doesNotThrowAnyException();
    assertThat(status(closed, post("key=1"))).isEqualTo(403);
    assertThat(status(closed, post("key=1&csrf=" + token.substring(1)))).isEqualTo(403);
    assertThat(status(closed, form.with("Authorization", AS_READER))).isEqualTo(401);
    assertThat(status(closed, form.with("Authorization", basic("admin:x")))).isEqualTo(401);
    assertThat(status(closed(), form)).as("of another process").isEqualTo(403);
  }

  @Test
  void onlyTheAdministratorGetsAToken() {
    Access closed = closed();
    assertThat(closed.csrfToken(get("/status"))).isEmpty();
    assertThat(closed.csrfToken(get("/status").with("Authorization", AS_READER))).isEmpty();
    assertThat(closed.csrfToken(get("/status").with("Authorization", basic("admin:x")))).isEmpty();
  }

  @Test
  void aTokenIsGoodForADayAtLeastAndTwoAtMost() {
    Access closed = closed();
    String token = closed.csrfToken(get("/status").with("Authorization", AS_ADMINISTRATOR)).get();
    clock.advance(Duration.between(clock.instant(), Instant.parse("2026-03-03T23:59:00Z")));
    assertThat(status(closed, post("csrf=" + token))).isEqualTo(200);
    clock.advance(Duration.ofMinutes(1));
    assertThat(status(closed, post("csrf=" + token))).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin, 200",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, none, 403",
    "Origin, http://localhost:8420, 200",
    "Origin, null, 200",
    "Origin, https://letters.example, 200",
    "Origin, http://localhost:9999, 403",
    "Origin, https://evil.example, 403",
    "Origin, https://letters.example.evil.example, 403",
    "Origin, 'ht tp://x', 403"
  })
  void aFormOfAnotherSiteIsRefusedThoughItHasTheToken(String header, String value, int status) {
    Access closed =
        access(
            "passwordHash", READER, "adminPasswordHash", ADMINISTRATOR, "hosts", "letters.example");
    String token = closed.csrfToken(get("/status").with("Authorization", AS_ADMINISTRATOR)).get();
    assertThat(status(closed, post("csrf=" + token).with(header, value))).isEqualTo(status);
  }

  @Test
  void aBodyIsASmallForm() {
    Access closed = closed();
    assertThat(status(closed, post("x=" + "y".repeat(65_536)))).isEqualTo(413);
    assertThat(status(closed, post("").with("Content-Length", "65537"))).isEqualTo(413);
    Request other = post("").with("Content-Type", "multipart/form-data; boundary=x");
    assertThat(status(closed, other)).isEqualTo(415);
    assertThat(status(closed, post("").with("Content-Type", "application/json"))).isEqualTo(415);
  }

  @Test
  void onOpenPagesTheAdministratorSignsInAtAnAddressThatAsks() {
    Access open = access("adminPasswordHash", ADMINISTRATOR);
    Routes routes = new Routes();
    open.addTo(routes);
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> routes.answer(get("/sign-in")));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.sentence()).contains("The user is admin");
    assertThat(routes.answer(get("/sign-in").with("Authorization", AS_ADMINISTRATOR)).headers())
        .containsEntry("Location", "/status?as=administrator");
  }

  @Test
  void aRequestIsPrintedWithoutItsSecrets() {
    Request request = post("csrf=hidden").with("Cookie", "also=hidden");
    assertThat(request.toString())
        .contains("POST /status/replay", "localhost:8420")
        .doesNotContain("hidden", AS_ADMINISTRATOR);
  }
}
