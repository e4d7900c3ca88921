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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** People read the sample newsletters: on a desk, on a phone, in the dark, by keyboard. */
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

  /** The main pages by name. */
  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("publications", "/publications");
    chromium.open(served.url("/publications"));
    pages.put("publication", path(find("main ul a[href^='/publications/']").getAttribute("href")));
    pages.put("issue", "/issues/" + KEYS.get(0));
    openStory();
    pages.put("story", path(driver().getCurrentUrl()));
    pages.put("search", "/search?q=tide");
    pages.put("status", "/status");
    return pages;
  }

  private static String path(String url) {
    return URI.create(url).getRawPath();
  }

  @Test
  void everyPageIsAsWideAsAPhone() {
    Map<String, String> pages = pages();
    chromium.width(390);
    pages.forEach(
        (name, path) -> {
          chromium.open(served.url(path));
          Object wide =
              driver().executeScript("return document.documentElement.scrollWidth - innerWidth");
          assertThat((Long) wide).as(name).isNotPositive();
          chromium.screenshot(name + "-light-390");
        });
    chromium.open(served.url(pages.get("issue")));
    WebElement frame = find("iframe, a[href$='/original']");
    driver().executeScript("arguments[0].scrollIntoView()", frame);
    assertThat(frame.getRect().getWidth()).isLessThanOrEqualTo(390);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textStandsOutFromItsGround(boolean isDark) {
    Map<String, String> pages = pages();
    chromium.dark(isDark);
    pages.forEach(
        (name, path) -> {
          chromium.open(served.url(path));
          chromium.screenshot(name + (isDark ? "-dark-1280" : "-light-1280"));
          assertThat(isDarkGround()).as(name).isEqualTo(isDark);
          assertThat(weakest()).as(name).isEmpty();
        });
  }

  private static boolean isDarkGround() {
    Object ground =
        driver()
            .executeScript("return getComputedStyle(document.body).backgroundColor.match(/\\d+/g)");
    return ((List<?>) ground)
        .stream().limit(3).allMatch(part -> Integer.parseInt((String) part) < 80);
  }

  /** Texts with less contrast than WCAG 2.2, 1.4.3 asks for, by its definition of contrast. */
  private static List<String> weakest() {
    Object weak =
        driver()
            .executeScript(
                """
                const light = c => { const l = c.map(v => v / 255)
                  .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                  return .2126 * l[0] + .7152 * l[1] + .0722 * l[2]; };
                const parts = s => s.match(/[\\d.]+/g).map(Number);
                const ground = e => { for (; e; e = e.parentElement) {
                  const c = parts(getComputedStyle(e).backgroundColor);
                  if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
                const seen = e => e.checkVisibility() && e.getBoundingClientRect().width > 2;
                return [...document.querySelectorAll('body *')]
                  .filter(e => seen(e) && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                  .filter(e => !e.closest('svg, iframe, .skip, .unseen'))
                  .map(e => { const a = light(parts(getComputedStyle(e).color)), b = light(ground(e));
                    return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e]; })
                  .filter(([ratio]) => ratio < 4.5)
                  .map(([ratio, e]) => ratio.toFixed(2) + ' ' + e.tagName + ' ' + e.textContent.trim().slice(0, 40));
                """);
    return ((List<?>) weak).stream().map(String::valueOf).toList();
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    chromium.open(served.url("/"));
    WebElement body = find("body");
    body.sendKeys(Keys.TAB);
    WebElement first = driver().switchTo().activeElement();
    assertThat(first.getText()).isEqualTo("To the content");
    assertThat(first.getRect().getX()).isNotNegative();
    assertThat(first.getCssValue("outline-style")).isNotEqualTo("none");
    go(() -> first.sendKeys(Keys.ENTER), "#main");
    driver().switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(driver().switchTo().activeElement().getAttribute("name")).isEqualTo("q");
  }
}
