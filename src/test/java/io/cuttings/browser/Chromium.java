package io.cuttings.browser;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * A headless Chromium of a test's own, with nothing in its profile. Program and driver are those of
 * the machine: nothing is ever downloaded.
 */
public final class Chromium implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path profile;
  private final ChromeDriver driver;

  private Chromium(Path program, Path driver) throws IOException {
    this.profile = Files.createTempDirectory("cuttings-chromium");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(driver.toString()))
            .usingAnyFreePort()
            .build();
    this.driver = new ChromeDriver(service, options(program, profile));
    this.driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
  }

  private static ChromeOptions options(Path program, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // Chromium's own sandbox does not start as root
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-proxy-server",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
    options.setCapability(
        "goog:loggingPrefs", Map.of(LogType.PERFORMANCE, "ALL", LogType.BROWSER, "ALL"));
    return options;
  }

  /** Starts one, or skips the test where this machine has none. */
  public static Chromium start() {
    Optional<Path> program = installed("chromium");
    Optional<Path> driver = installed("chromedriver");
    Assumptions.assumeTrue(
        program.isPresent() && driver.isPresent(),
        "skipped: the PATH has no chromium and chromedriver (Debian: chromium, chromium-driver)");
    try {
      return new Chromium(program.orElseThrow(), driver.orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> installed(String name) {
    return Stream.concat(
            Stream.of("/usr/bin"), Stream.of(System.getenv().getOrDefault("PATH", "").split(":")))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** For what a test does by itself: find, click, type. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens a page, and returns when it is loaded. */
  public void open(String url) {
    driver.get(url);
  }

  /** As on a desk (1280) or a phone (390). */
  public void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.ofEntries(
            entry("width", pixels),
            entry("height", 900),
            entry("deviceScaleFactor", 1),
            entry("mobile", pixels < 600)));
  }

  /** Whether the reader likes it dark. */
  public void dark(boolean isDark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
  }

  /** Writes what is seen to {@code target/screenshots/NAME.png}. */
  public Path screenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      return Files.write(
          SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a page as each kind of reader sees it, and writes four pictures: NAME-light-1280 … */
  public void screenshots(String name, String url) {
    for (boolean isDark : new boolean[] {false, true}) {
      for (int width : new int[] {1280, 390}) {
        dark(isDark);
        width(width);
        open(url);
        screenshot(name + (isDark ? "-dark-" : "-light-") + width);
      }
    }
  }

  /** Whether a script has opened a dialog. */
  public boolean hasDialog() {
    try {
      driver.switchTo().alert();
      return true;
    } catch (NoAlertPresentException e) {
      return false;
    }
  }

  /** Closes a dialog, where there is one. */
  public void dismissDialog() {
    try {
      driver.switchTo().alert().dismiss();
    } catch (NoAlertPresentException e) {
      // there is none
    }
  }

  /**
   * The addresses that pages asked for since the last call, whether they were let or not, without
   * those of the browser's own first page.
   */
  public List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(Chromium::event)
        .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
        .map(event -> event.path("params").path("request").path("url").asText())
        .filter(url -> !url.startsWith("chrome://"))
        .toList();
  }

  private static JsonNode event(LogEntry entry) {
    try {
      return JSON.readTree(entry.getMessage()).path("message");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the browser complained of since the last call: what it blocked, above all. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      // a temporary folder, which the last of its processes may still be leaving
    }
  }
}
