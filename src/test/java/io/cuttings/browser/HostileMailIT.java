package io.cuttings.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.harmless.HostileFragments;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A mail that tries everything is shown by a real browser, and achieves nothing. */
class HostileMailIT {
  private static final String TITLE = "A letter that tries everything";

  /** The issue's own page has none of these either. */
  private static final String ACTIVE =
      "script, iframe[srcdoc], svg script, math, base, link[href^=http], object, embed, meta[http-equiv]";

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
      chromium.driver().switchTo().frame(frame(key));
      assertThat(text()).contains("The harbour bridge opens in spring");
      assertNoHandlers();
      chromium.driver().switchTo().defaultContent();
      assertNothingHappened(served);
      assertThat(chromium.driver().getTitle()).isEqualTo(title);
      assertThat(chromium.driver().executeScript("return window.ran")).isNull();
    }
  }

  /** The page's own, or one like it: the frame must hold by what it shows. */
  private WebElement frame(ArchiveKey key) {
    By original = By.cssSelector("iframe[src*='/original']");
    if (chromium.driver().findElements(original).isEmpty()) {
      chromium
          .driver()
          .executeScript(
              "document.body.insertAdjacentHTML('beforeend', arguments[0])",
              "<iframe src='/issues/" + key + "/original'></iframe>");
    }
    WebElement frame = chromium.driver().findElement(original);
    chromium.driver().executeScript("arguments[0].scrollIntoView()", frame); // it may load lazily
    return frame;
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
    assertThat(chromium.driver().findElements(By.cssSelector(ACTIVE))).isEmpty();
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

  /**
   * The second wall: what the site says of the original holds it by itself. It is not enough: for a
   * frame, Chromium connects to the host, without a request, before it asks the policy.
   */
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
            + "<style>body{background:url(%1$s/b.png)}</style><p>x</p>";
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

  @Test
  void aLinkOpensAWindowOfItsOwnThatDoesNotLearnWhereItCameFrom() throws IOException {
    try (Control control = Control.serve("<title>elsewhere</title>", "");
        ServedHome served = ServedHome.start(folder.resolve("home"))) {
      String link = "<p><a id=out href='" + control.url() + "'>out</a></p>";
      ArchiveKey key = served.receive((HEADER + NEWS + link).getBytes(UTF_8));
      chromium.open(served.url("/issues/" + key));
      chromium.driver().switchTo().frame(frame(key));

      chromium.driver().findElement(By.id("out")).click();

      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> chromium.driver().getWindowHandles().size() == 2);
      String own = chromium.driver().getWindowHandle();
      chromium.driver().getWindowHandles().stream()
          .filter(handle -> !handle.equals(own))
          .forEach(chromium.driver().switchTo()::window);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> chromium.driver().getTitle().equals("elsewhere"));
      assertThat(chromium.driver().executeScript("return window.opener")).isNull();
      assertThat(chromium.driver().executeScript("return window.origin")).isNotEqualTo("null");
      assertThat(control.referrers().get(0))
          .as("what the link's own request told")
          .isEqualTo("null");
    }
  }

  @Test
  void theOriginalIsOnWhiteForThoseWhoLikeItDarkToo() throws IOException {
    String styled =
        "<style>@media (prefers-color-scheme:dark){body{background:#000}}</style>"
            + "<meta name=color-scheme content='dark light'>";
    try (ServedHome served = ServedHome.start(folder.resolve("home"))) {
      ArchiveKey key = served.receive((HEADER + styled + NEWS).getBytes(UTF_8));
      chromium.dark(true);

      chromium.open(served.url("/issues/" + key + "/original"));

      BufferedImage seen = ImageIO.read(chromium.screenshot("original-dark").toFile());
      assertThat(seen.getRGB(2, seen.getHeight() - 2)).isEqualTo(Color.WHITE.getRGB());
    }
  }
}
