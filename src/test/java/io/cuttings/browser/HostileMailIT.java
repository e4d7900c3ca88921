package io.cuttings.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.harmless.HostileFragments;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A mail that tries everything is shown by a real browser, and achieves nothing. */
class HostileMailIT {
  private static final String TITLE = "A letter that tries everything";

  private static final String HEADER =
      """
      From: "Mallory's Letter" <letter@mallory.example>
      Subject: %s
      Date: Tue, 03 Nov 2026 07:00:04 +0000
      List-Id: <letter.mallory.example>
      List-Unsubscribe: <https://mallory.example/u>
      MIME-Version: 1.0
      Content-Type: text/html; charset=utf-8

      """
          .formatted(TITLE);

  private static final String NEWS =
      """
      <h2>News</h2>
      <h3><a href="https://news.example/1">The harbour bridge opens in spring</a></h3>
      <p>After nine years the bridge across the harbour is to be opened in the spring.</p>
      <h3><a href="https://news.example/2">The ferry keeps its timetable</a></h3>
      <p>The ferry goes on for a year, so that people can get used to the new way.</p>
      """;

  private Chromium chromium;
  private Trap trap;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    chromium = Chromium.start();
    trap = Trap.open();
  }

  @AfterEach
  void stop() throws IOException {
    if (chromium != null) {
      chromium.close();
      trap.close();
    }
  }

  @Test
  void nothingRunsAndNothingIsFetched() throws IOException {
    try (ServedHome served = ServedHome.start(folder.resolve("home"))) {
      ArchiveKey key = served.receive(hostileMail());
      String original = served.url("/issues/" + key + "/original");

      chromium.open(original);
      assertNothingHappened(served);
      assertThat(chromium.driver().getTitle()).isEqualTo(TITLE);
      assertThat(text()).contains("The harbour bridge opens in spring");
      assertThat(chromium.driver().getCurrentUrl()).isEqualTo(original);
      chromium.screenshot("hostile-original");

      chromium.open(served.url("/issues/" + key));
      String title = chromium.driver().getTitle();
      assertThat(title).contains(TITLE);
      for (WebElement frame : chromium.driver().findElements(By.tagName("iframe"))) {
        chromium.driver().switchTo().frame(frame);
        assertThat(text()).contains("The harbour bridge opens in spring");
        assertNoHandlers();
        chromium.driver().switchTo().defaultContent();
      }
      assertNothingHappened(served);
      assertThat(chromium.driver().getTitle()).isEqualTo(title);
      assertThat(chromium.driver().executeScript("return window.ran")).isNull();
    }
  }

  private byte[] hostileMail() {
    List<String> fragments = HostileFragments.aimedAt(trap.url());
    return (HEADER + NEWS + String.join("\n", fragments)).getBytes(UTF_8);
  }

  /** Held for a while: a refresh, a preload or an animation may come late. */
  private void assertNothingHappened(ServedHome served) {
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(5))
        .until(() -> trap.connections() == 0 && !chromium.hasDialog());
    assertThat(trap.requests()).isEmpty();
    assertThat(chromium.requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith(served.url("/")) || url.startsWith("data:image/"));
    assertThat(chromium.complaints()).noneMatch(c -> c.contains("Content Security Policy"));
    assertThat(chromium.driver().getWindowHandles()).hasSize(1);
    assertNoHandlers();
  }

  private void assertNoHandlers() {
    assertThat(
            chromium
                .driver()
                .findElements(
                    By.cssSelector(
                        "script,iframe[srcdoc],form[action^=http],svg,math,base,link[href^=http],object,embed")))
        .isEmpty();
    assertThat(chromium.driver().findElements(By.xpath("//@*[starts-with(name(),'on')]/..")))
        .isEmpty();
  }

  private String text() {
    return chromium.driver().findElement(By.tagName("body")).getText();
  }

  /** Otherwise the test above would prove nothing. */
  @Test
  void theSameMailDoesHarmInThisBrowserWhereNobodyCleansIt() throws IOException {
    String fetching = "<img src='" + trap.url() + "/control.png'><p>x</p>";
    try (Control control = Control.serve(fetching + "<script>document.title='ran'</script>", "")) {
      chromium.open(control.url());
      assertThat(chromium.driver().getTitle()).isEqualTo("ran");
      assertThat(trap.requests()).contains("GET /control.png HTTP/1.1");
      assertThat(chromium.requests()).contains(trap.url() + "/control.png");
    }
    int before = trap.connections();
    String all = String.join("\n", HostileFragments.aimedAt(trap.url()));
    try (Control control = Control.serve(all, "")) {
      chromium.driver().executeScript("location.href=arguments[0]", control.url());
      await().atMost(Duration.ofSeconds(20)).until(chromium::hasDialog);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                chromium.dismissDialog();
                return trap.connections() > before;
              });
    }
  }

  /** The second wall: what the site says of the original holds it by itself. */
  @Test
  void thePolicyAloneKeepsAMailFromActing() throws IOException {
    String policy;
    try (ServedHome served = ServedHome.start(folder.resolve("home"))) {
      ArchiveKey key = served.receive((HEADER + NEWS).getBytes(UTF_8));
      policy = Control.policyOf(served.url("/issues/" + key + "/original"));
    }
    String page =
        "<title>still</title><img src='%1$s/a.png' onerror=\"document.title='ran'\">"
            + "<script>document.title='ran'</script><link rel=stylesheet href='%1$s/a.css'>"
            + "<style>body{background:url(%1$s/b.png)}</style><iframe src='%1$s/f'></iframe><p>x</p>";
    try (Control control = Control.serve(page.formatted(trap.url()), policy)) {
      chromium.open(control.url());
      assertThat(chromium.driver().getTitle()).isEqualTo("still");
      assertThat(text()).isEqualTo("x");
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(
              () -> assertThat(trap.connections()).as(trap.requests().toString()).isZero());
      assertThat(chromium.complaints()).anyMatch(c -> c.contains("Content Security Policy"));
    }
  }
}
