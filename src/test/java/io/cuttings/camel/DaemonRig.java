package io.cuttings.camel;

import io.cuttings.ledger.Ledger;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** A home and routes of a test's own, and the daemon on them. */
final class DaemonRig implements AutoCloseable {
  final Path home;
  final Path routes;
  final Map<String, String> options = new LinkedHashMap<>();
  final Map<String, Object> beans = new LinkedHashMap<>();
  private final JdbcConnectionPool database;
  private Daemon daemon;

  DaemonRig(Path folder) {
    home = folder.resolve("home");
    routes = folder.resolve("routes");
    copyRoutes();
    String url =
        "jdbc:h2:mem:"
            + System.nanoTime()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    database = JdbcConnectionPool.create(url, "sa", "");
    Flyway.configure().dataSource(database).load().migrate();
    try (Connection connection = database.getConnection()) {
      connection
          .createStatement()
          .execute(
              "create table if not exists issue (archive_key varchar(64) not null, message_id varchar)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    options.put("cuttings.home", home.toString());
    options.put("cuttings.routes", routes.toString());
    options.put("cuttings.database.url", url);
    options.put("cuttings.web.port", "0");
    options.put("cuttings.drop.delay", "100ms");
    options.put("camel.management.port", "0");
    beans.put("splitter", new Splitter());
    beans.put("identifier", new Identifier());
    beans.put("newItems", new NewItems());
  }

  public static final class Splitter {
    volatile boolean isBroken;

    public RecognisedMessage split(RecognisedMessage m) {
      if (isBroken && m.toString().contains("poison")) {
        throw new IllegalArgumentException("the message is poison");
      }
      return m;
    }
  }

  public static final class Identifier {
    public RecognisedMessage identify(RecognisedMessage m) {
      return m;
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
                  - setBody: {constant: "insert into issue (archive_key) values (:?keyText)"}
                  - to: "jdbc:dataSource?useHeadersAsParameters=true"
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
    return new Ledger(database);
  }

  @Override
  public void close() {
    if (daemon != null) {
      daemon.close();
    }
    database.dispose();
  }
}
