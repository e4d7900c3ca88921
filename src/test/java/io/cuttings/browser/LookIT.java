package io.cuttings.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cuttings.archive.ArchiveKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Every page is good to read: at a desk, on a phone, in the dark and with the keyboard alone. */
class LookIT {
  private static final int PHONE = 390;
  private static final int FEW = 5;

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static ChromeDriver driver;
  private static ServedHome served;
  private static Painted painted;
  private static final Map<String, String> pages = new LinkedHashMap<>();

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    driver = chromium.driver();
    painted = new Painted(chromium);
    served = ServedHome.start(folder.resolve("home"));
    List<ArchiveKey> keys = new ArrayList<>();
    for (byte[] message : Samples.messages()) {
      keys.add(served.receive(message));
    }
    pages.put("home", served.url("/"));
    pages.put("publications", served.url("/publications"));
    pages.put("publication", served.url("/publications/weekly.harbour.example"));
    pages.put("issue", served.url("/issues/" + keys.get(0)));
    pages.put("search", served.url("/search?q=tide+gauge&publication=weekly.harbour.example"));
    pages.put("found", served.url("/search?q=tide+gauge"));
    pages.put("nothing", served.url("/search?q=zeppelin"));
    pages.put("status", served.url("/status"));
    pages.put("problem", served.url("/stories/000000000000000000000000"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              chromium.open(pages.get("found"));
              return !driver.findElements(By.cssSelector("a[href^='/stories/']")).isEmpty();
            });
    WebElement story = driver.findElement(By.cssSelector("a[href^='/stories/']"));
    pages.put("story", String.valueOf(story.getDomProperty("href")).replaceFirst("#.*", ""));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @BeforeEach
  void atTheDesk() {
    chromium.width(1280);
    chromium.dark(false);
  }

  @Test
  void lettersStandOutInLightAndInDark() {
    pages.forEach(
        (name, url) -> {
          chromium.screenshots(name, url);
          assertThat(painted.brightness()).as(name).isLessThan(60);
          assertAllStandOut(name + " in the dark");
          chromium.dark(false);
          assertThat(painted.brightness()).as(name).isGreaterThan(230);
          assertAllStandOut(name);
        });
  }

  private static void assertAllStandOut(String name) {
    assertThat(painted.pale()).as(name).hasSize(1);
    assertThat(count(painted.pale().get(0))).as(name).isGreaterThan(FEW);
  }

  private static int count(String line) {
    return Integer.parseInt(line.replaceFirst(" .*", ""));
  }

  @Test
  void aPhoneShowsEveryPageWhole() {
    chromium.width(PHONE);
    pages.forEach(
        (name, url) -> {
          chromium.open(url);
          assertThat(painted.neededWidth()).as(name).isEqualTo(PHONE);
          assertThat(painted.outOfReach()).as(name).hasSize(1);
          assertThat(count(painted.outOfReach().get(0))).as(name).isGreaterThan(FEW);
        });
  }

  @Test
  void aPhoneReachesTheOriginal() {
    chromium.width(PHONE);
    chromium.open(pages.get("issue"));
    driver.findElement(By.linkText("the original")).click();
    WebElement frame = driver.findElement(By.tagName("iframe"));
    Number top =
        (Number) driver.executeScript("return arguments[0].getBoundingClientRect().top", frame);
    assertThat(top.intValue()).isBetween(0, 400);
    assertThat(frame.getRect().width).isBetween(300, PHONE);
    driver.switchTo().frame(frame);
    assertThat(driver.findElement(By.tagName("body")).getText()).contains("A quiet week");
    chromium.open(pages.get("issue") + "/original");
    assertThat(driver.findElement(By.tagName("body")).getText()).contains("A quiet week");
  }

  @Test
  void theFirstTabLeadsPastTheHead() {
    pages.forEach(
        (name, url) -> {
          chromium.open(url);
          press(Keys.TAB);
          assertThat(painted.focus()).as(name).isEqualTo("seen skip");
          press(Keys.ENTER);
          press(Keys.TAB);
          assertThat(driver.executeScript("return document.activeElement.closest('main') !== null"))
              .as(name)
              .isEqualTo(true);
        });
  }

  @Test
  void whateverHasTheFocusIsSeenToHaveIt() {
    for (String name : new String[] {"home", "publication", "search", "status"}) {
      chromium.open(pages.get(name));
      press(Keys.TAB);
      int stops = 0;
      while (!"BODY".equals(driver.executeScript("return document.activeElement.tagName"))) {
        assertThat(painted.focus()).as(name).startsWith("seen ");
        press(Keys.TAB);
        stops++;
      }
      assertThat(stops).as(name).isGreaterThan(FEW);
    }
  }

  private static void press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
  }

  @Test
  void noPageMakesTheBrowserComplainOrAskSomebodyElse() {
    chromium.complaints();
    chromium.requests();
    pages.forEach(
        (name, url) -> {
          chromium.open(url);
          if (!name.equals("problem")) { // the browser reports a 404, as it should
            assertThat(chromium.complaints()).as(name).isEmpty();
          }
          assertThat(chromium.requests())
              .as(name)
              .contains(url)
              .allMatch(asked -> asked.startsWith(served.url("/")) || asked.startsWith("data:"));
          chromium.complaints();
        });
  }

  /** Otherwise the tests above would prove nothing. */
  @Test
  void aPageThatIsHardToReadIsFoundOut() {
    chromium.width(PHONE);
    chromium.open(pages.get("home"));
    driver.executeScript(
        """
        const main = document.querySelector('main');
        const add = (tag, style) => main.appendChild(Object.assign(
            document.createElement(tag), { textContent: 'x', href: '/' })).style.cssText = style;
        add('p', 'color: #999');
        add('div', 'width: 800px');
        add('a', 'display: block; height: 8px; font-size: 6px');
        add('a', 'display: block; height: 8px; font-size: 6px');
        """);
    assertThat(painted.pale()).hasSize(2);
    assertThat(painted.neededWidth()).isGreaterThan(PHONE);
    assertThat(painted.outOfReach()).hasSize(3);
    driver.executeScript("document.querySelector('.skip').style.outline = 'none'");
    press(Keys.TAB);
    assertThat(painted.focus()).startsWith("unseen ").endsWith(" skip");
  }
}
