package io.cuttings.camel;

import io.cuttings.ledger.Ledger;
import io.cuttings.settings.Settings;
import io.cuttings.split.Issue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    copyRoutes();
    options.put("cuttings.home", home.toString());
    options.put("cuttings.routes", routes.toString());
    options.put("cuttings.database.url", database.url());
    options.put("cuttings.web.port", "0");
    options.put("cuttings.drop.delay", "100ms");
    options.put("camel.management.port", "0");
    beans.put("identifier", new Identifier());
    beans.put("newItems", new NewItems());
  }

  /** Hands the issue on, or fails as told. */
  public static final class Identifier {
    volatile boolean isBroken;

    public Issue identify(Issue issue) {
      if (isBroken && issue.recognised().title().contains("poison")) {
        throw new IllegalArgumentException("the message is poison");
      }
      return issue;
    }
  }

  public static final class NewItems {
    public List<String> of() {
      return List.of("one");
    }
  }

  private void copyRoutes() {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      Files.createDirectories(routes);
      for (Path file : files.filter(f -> !f.toString().contains("web")).toList()) {
        Files.copy(file, routes.resolve(file.getFileName()));
      }
      Files.writeString(
          routes.resolve("store.camel.yaml"),
          """
          - route:
              id: store
              routeConfigurationId: before-archive
              from:
                uri: direct:store
                steps:
                  - setHeader: {name: keyText, simple: "${header.CuttingsKey.value}"}
                  - policy:
                      ref: jdbcTx
                      steps:
                        - setBody: {constant: "insert into issue (archive_key, publication_id, publication_name, title, issue_date, content_digest, warnings) values (:?keyText, 'p', 'p', 't', current_timestamp, 'd', cast(array[] as varchar array))"}
                        - to: "jdbc:dataSource?useHeadersAsParameters=true&resetAutoCommit=false&connectionStrategy=#jdbcTx"
          """);
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
