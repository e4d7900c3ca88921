package io.cuttings.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.cuttings.archive.ArchiveKey;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** People find a story, read its originals and subscribe, in the sample newsletters. */
class ReadingIT {
  @TempDir private static Path folder;
  private static Chromium chromium;
  private static ServedHome served;
  private static final List<ArchiveKey> KEYS = new ArrayList<>();

  @BeforeAll
  static void serve() throws Exception {
    chromium = Chromium.start();
    served = ServedHome.start(folder.resolve("home"));
    for (byte[] message : Samples.messages()) {
      KEYS.add(served.receive(message));
    }
    await().until(() -> get("/api/v1/search?limit=1").contains("\"total\":41,"));
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      served.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void onADesk() {
    chromium.dark(false);
    chromium.width(1280);
    chromium.requests();
    chromium.complaints();
  }

  /** Whatever was read, nobody else was asked, and the browser had nothing to complain of. */
  @AfterEach
  void nobodyElseWasAsked() {
    assertThat(chromium.requests())
        .filteredOn(url -> !url.startsWith("data:")) // the browser's own picture of a calendar
        .isNotEmpty()
        .allMatch(url -> url.startsWith(served.url("/")));
    assertThat(chromium.complaints()).isEmpty();
  }

  private static ChromeDriver driver() {
    return chromium.driver();
  }

  private static WebElement find(String css) {
    return driver().findElement(By.cssSelector(css));
  }

  private static List<String> texts(String css) {
    return driver().findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  private static String get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(served.url(path))).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static void search(String words) {
    chromium.open(served.url("/"));
    go(() -> find("main input[name=q]").sendKeys(words, Keys.ENTER), "/search?");
  }

  /** Does what leads to another page, and waits for it. */
  private static void go(Runnable act, String where) {
    String before = driver().getCurrentUrl();
    act.run();
    await()
        .ignoreExceptions()
        .until(
            () ->
                !driver().getCurrentUrl().equals(before)
                    && driver().getCurrentUrl().contains(where)
                    && "complete".equals(driver().executeScript("return document.readyState")));
  }

  private static void openStory() {
    search("\"forty years\"");
    go(() -> driver().findElements(By.linkText("story")).get(0).click(), "/stories/");
  }

  @Test
  void aStoryIsFoundBySearch() {
    search("tides");
    assertThat(driver().getTitle()).contains("tides");
    assertThat(texts("mark")).contains("Tide", "tides");
    String all = find("#results").getText();
    go(() -> find("#narrow .facet a").click(), "publication=");
    assertThat(find("#results").getText()).isEqualTo("1 item").isNotEqualTo(all);
    go(() -> find(".chips a").click(), "/search?");
    assertThat(find("#results").getText()).isEqualTo(all);

    go(() -> driver().findElements(By.linkText("story")).get(0).click(), "/stories/");
    assertThat(find("h1").getText())
        .isEqualTo("Tide gauge network puts forty years of readings online");
    assertThat(find("svg[role=img] title").getAttribute("textContent")).isNotBlank();
    assertThat(texts("main ol h2, main ol h3")).hasSizeGreaterThan(3);
    assertThat(find("#matches").isDisplayed()).isTrue();
    go(() -> find("main a[href^='/issues/']").click(), "/issues/");
    assertThat(find("h1").getText()).isEqualTo("Harbour Letter #42: Tide gauges for everyone");
  }

  @Test
  void theOriginalStandsBesideTheIssue() {
    chromium.open(served.url("/issues/" + KEYS.get(0)));
    WebElement frame = find("iframe");
    assertThat(frame.getAttribute("sandbox"))
        .isEqualTo("allow-popups allow-popups-to-escape-sandbox");
    driver().executeScript("arguments[0].scrollIntoView()", frame);
    driver().switchTo().frame(frame);
    await().until(() -> find("body").getText().contains("Harbour Letter"));
    assertThat(find("body").getText()).contains("Tide gauge network");
    driver().switchTo().defaultContent();
  }

  @Test
  void theFeedOfAPageIsFollowed() throws Exception {
    openStory();
    SyndFeed story = feed();
    assertThat(story.getEntries())
        .extracting(SyndEntry::getTitle)
        .contains("Tide gauge network puts forty years of readings online");
    search("ferries");
    SyndFeed search = feed();
    assertThat(search.getEntries()).isNotEmpty();
    assertThat(search.getEntries())
        .allMatch(entry -> entry.getTitle().matches("(?s).*(?i:ferr(y|ies)).*"));
  }

  /** As a feed reader finds it: by the link in the head. */
  private static SyndFeed feed() throws Exception {
    String url =
        driver()
            .findElement(By.cssSelector("link[rel=alternate][type='application/atom+xml']"))
            .getAttribute("href");
    assertThat(url).startsWith(served.url("/"));
    return new SyndFeedInput()
        .build(new StringReader(get(URI.create(url).getRawPath() + query(url))));
  }

  private static String query(String url) {
    String query = URI.create(url).getRawQuery();
    return query == null ? "" : "?" + query;
  }
}
