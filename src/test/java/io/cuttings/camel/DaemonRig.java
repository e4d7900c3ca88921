package io.cuttings.camel;

import io.cuttings.ledger.Ledger;
import io.cuttings.settings.Settings;
import io.cuttings.split.Issue;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IssueIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A home and routes of a test's own, and the daemon on them. */
final class DaemonRig implements AutoCloseable {
  final Path home;
  final Path routes;
  final Map<String, String> options = new LinkedHashMap<>();
  final Map<String, Object> beans = new LinkedHashMap<>();
  private final TestDatabase database = new TestDatabase();
  private Daemon daemon;

  DaemonRig(Path folder) {
    home = folder.resolve("home");
    routes = folder.resolve("routes");
    copyRoutes(file -> !file.contains("web"));
    options.put("cuttings.home", home.toString());
    options.put("cuttings.routes", routes.toString());
    options.put("cuttings.database.url", database.url());
    options.put("cuttings.web.port", "0");
    options.put("cuttings.drop.delay", "100ms");
    options.put("camel.management.port", "0");
    beans.put("identifier", new Identifier());
  }

  /** The product's own, in front of which a failure can be put. */
  public static final class Identifier {
    volatile boolean isBroken;

    public IdentifiedIssue identify(Issue issue) {
      if (isBroken && issue.recognised().title().contains("poison")) {
        throw new IllegalArgumentException("the message is poison");
      }
      return new IssueIdentifier().identify(issue);
    }
  }

  /** Serves the pages too, on a free port of the loopback address, which it returns. */
  int servePages() {
    copyRoutes(file -> file.contains("web"));
    try (ServerSocket free = new ServerSocket(0)) {
      options.put("cuttings.web.port", Integer.toString(free.getLocalPort()));
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyRoutes(Predicate<String> wanted) {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      Files.createDirectories(routes);
      for (Path file : files.filter(f -> wanted.test(f.toString())).toList()) {
        Files.copy(file, routes.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Daemon start(Role role) {
    daemon = Daemon.start(settings(), role, beans);
    return daemon;
  }

  Settings settings() {
    return Settings.load(Path.of("config"), Map.of(), options);
  }

  Ledger ledger() {
    return database.ledger();
  }

  @Override
  public void close() {
    if (daemon != null) {
      daemon.close();
    }
    database.close();
  }
}
