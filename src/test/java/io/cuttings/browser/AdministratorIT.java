package io.cuttings.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.settings.PasswordHash;
import io.cuttings.split.Issue;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IssueIdentifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** The administrator settles a dead letter from the page of the status. */
class AdministratorIT {
  private static final By REPLAY = By.cssSelector("form[action='/status/replay'] button");

  @TempDir private Path folder;

  /** The product's own, in front of which a failure can be put. */
  public static final class Identifier {
    volatile boolean isBroken = true;

    public IdentifiedIssue identify(Issue issue) {
      if (isBroken) {
        throw new IllegalArgumentException("the message is poison");
      }
      return new IssueIdentifier().identify(issue);
    }
  }

  @Test
  void aDeadLetterIsReplayedByTheAdministratorAlone() throws Exception {
    String hash = PasswordHash.of("a long password").line();
    Identifier identifier = new Identifier();
    try (Chromium chromium = Chromium.start();
        ServedHome served =
            ServedHome.start(
                folder.resolve("home"),
                Map.of("cuttings.web.adminPasswordHash", hash),
                Map.of("identifier", identifier))) {
      ChromeDriver driver = chromium.driver();
      ArchiveKey key = served.deliver(Samples.messages().get(0));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                chromium.open(served.url("/status"));
                return driver.getPageSource().contains("the message is poison");
              });
      assertThat(driver.findElements(REPLAY)).isEmpty();
      chromium.screenshot("status-dead-letter-1280");

      chromium.open(served.url("/sign-in").replace("http://", "http://admin:a%20long%20password@"));
      chromium.open(served.url("/sign-in")); // without the password in the address, as people do
      assertThat(driver.findElements(REPLAY)).hasSize(1);
      driver.findElement(REPLAY).click();
      say(driver, "Message " + key + " is still a dead letter: the message is poison");

      identifier.isBroken = false;
      driver.findElement(REPLAY).click();
      say(driver, "Message " + key + " is stored.");
      say(driver, "None: every message could be processed.");
      assertThat(driver.findElements(REPLAY)).isEmpty();
      chromium.open(served.url("/issues/" + key));
      assertThat(driver.findElement(By.tagName("h1")).getText()).contains("Harbour Letter #42");
    }
  }

  /** Waits until the page says so: a form leads on to it. */
  private static void say(ChromeDriver driver, String sentence) {
    await()
        .ignoreExceptions()
        .untilAsserted(
            () -> assertThat(driver.findElement(By.tagName("main")).getText()).contains(sentence));
  }
}
