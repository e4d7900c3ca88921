package io.cuttings.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalTest {
  private static final Instant CHANGED = Instant.parse("2026-11-03T07:00:04.250Z");
  private static final Instant LATER = CHANGED.plusSeconds(3600);
  private static final Version VERSION = Version.of(CHANGED, "library", "7", "/feed.atom");
  private static final Request GET = Request.get("/feed.atom");

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void aResponseBearsWhatAReaderAsksWithNextTime() {
    Response response = answer(GET, VERSION, LATER);
    assertThat(response.text()).isEqualTo("made");
    assertThat(response.headers())
        .containsEntry("ETag", VERSION.tag())
        .containsEntry("Last-Modified", "Tue, 03 Nov 2026 07:00:04 GMT")
        .containsEntry("Cache-Control", "no-cache");
    assertThat(VERSION.tag()).matches("\"[0-9a-f]{32}\"");
  }

  @Test
  void whatAPasswordProtectsIsKeptByNobodyElse() {
    Clock clock = Clock.fixed(LATER, ZoneOffset.UTC);
    Response response = new Conditional(clock, true).answer(GET, VERSION, this::make);
    assertThat(response.headers()).containsEntry("Cache-Control", "private, no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"a,b\", %s", "\"x\",W/%s ,\"y\"", "*", " * "})
  void whoHasTheVersionGetsNoBody(String tags) {
    Response response = answer(ifNoneMatch(tags.formatted(VERSION.tag())), VERSION, LATER);
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers())
        .containsEntry("ETag", VERSION.tag())
        .containsEntry("Cache-Control", "no-cache")
        .doesNotContainKey("Content-Type");
    assertThat(made).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "", "nonsense", "\"\"", "\"*\"", "W/"})
  void whoHasAnotherVersionGetsThisOne(String tags) {
    assertThat(answer(ifNoneMatch(tags), VERSION, LATER).status()).isEqualTo(200);
  }

  @Test
  void theTagChangesWithAllThatTheResponseDependsOn() {
    assertThat(Version.of(CHANGED, "a", "1", "/x").tag())
        .isEqualTo(Version.of(LATER, "a", "1", "/x").tag())
        .isNotEqualTo(Version.of(CHANGED, "b", "1", "/x").tag())
        .isNotEqualTo(Version.of(CHANGED, "a", "2", "/x").tag())
        .isNotEqualTo(Version.of(CHANGED, "a1", "", "/x").tag())
        .isNotEqualTo(Version.of(CHANGED, "a", "1/", "x").tag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tue, 03 Nov 2026 07:00:04 GMT",
        "Tue, 03 Nov 2026 07:30:00 GMT",
        "Tuesday, 03-Nov-26 07:00:04 GMT",
        "Tue Nov  3 07:00:04 2026"
      })
  void nothingIsSentToWhoGotItSince(String date) {
    assertThat(answer(ifModifiedSince(date), VERSION, LATER).status()).isEqualTo(304);
    assertThat(made).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tue, 03 Nov 2026 07:00:03 GMT",
        "Tue, 03 Nov 2026 09:00:00 GMT",
        "Wed, 03 Nov 2026 07:00:04 GMT",
        "2026-11-03T07:00:04Z",
        "yesterday",
        ""
      })
  void aDateThatIsEarlierOrWrongOrStillToComeDoesNotCount(String date) {
    assertThat(answer(ifModifiedSince(date), VERSION, LATER).status()).isEqualTo(200);
  }

  @Test
  void aTagCountsMoreThanADate() {
    Request request =
        ifModifiedSince("Tue, 03 Nov 2026 07:00:04 GMT").with("If-None-Match", "\"other\"");
    assertThat(answer(request, VERSION, LATER).status()).isEqualTo(200);
  }

  @Test
  void aSecondChangeWithinTheSecondIsNotMissed() {
    Response first = answer(GET, VERSION, CHANGED.plusMillis(100));
    assertThat(first.headers()).doesNotContainKey("Last-Modified");
    Version second = Version.of(CHANGED.plusMillis(500), "library", "8", "/feed.atom");
    // a reader that remembers when it asked, or the second of the first change
    Request again = ifModifiedSince("Tue, 03 Nov 2026 07:00:04 GMT");
    assertThat(answer(again, second, CHANGED.plusMillis(900)).status()).isEqualTo(200);
    assertThat(answer(again, second, CHANGED.plusSeconds(2)).status()).isEqualTo(200);
  }

  @Test
  void whatIsNoSuccessBearsNoValidators() {
    Clock clock = Clock.fixed(LATER, ZoneOffset.UTC);
    Response response =
        new Conditional(clock, false)
            .answer(GET, VERSION, () -> Response.redirect(301, "/elsewhere"));
    assertThat(response.status()).isEqualTo(301);
    assertThat(response.headers()).containsOnlyKeys("Location");
  }

  private Response answer(Request request, Version version, Instant now) {
    return new Conditional(Clock.fixed(now, ZoneOffset.UTC), false)
        .answer(request, version, this::make);
  }

  private Response make() {
    made.incrementAndGet();
    return Response.text(200, "text/plain", "made");
  }

  private static Request ifNoneMatch(String tags) {
    return GET.with("If-None-Match", tags);
  }

  private static Request ifModifiedSince(String date) {
    return GET.with("If-Modified-Since", date);
  }
}
