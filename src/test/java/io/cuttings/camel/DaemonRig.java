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
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.support.LifecycleStrategySupport;
import org.quartz.Scheduler;

/** A home and routes of a test's own, and the daemon on them. */
final class DaemonRig implements AutoCloseable {
  final Path home;
  final Path routes;
  final Map<String, String> options = new LinkedHashMap<>();
  final Map<String, Object> beans = new LinkedHashMap<>();
  private final TestDatabase database = new TestDatabase();
  private final Contexts contexts = new Contexts();
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
    beans.put("contexts", contexts);
  }

  /** Is told of Camel's context, as every such bean is. */
  private static final class Contexts extends LifecycleStrategySupport {
    private CamelContext context;

    @Override
    public void onContextInitializing(CamelContext context) {
      this.context = context;
    }
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

  /** The ids of those routes that take exchanges now. */
  List<String> startedRoutes() {
    CamelContext context = contexts.context;
    return context.getRoutes().stream()
        .map(Route::getRouteId)
        .filter(id -> context.getRouteController().getRouteStatus(id).isStarted())
        .toList();
  }

  /** What starts routes by the clock. */
  Scheduler scheduler() {
    return contexts.context.getComponent("quartz", QuartzComponent.class).getScheduler();
  }

  /** What a health check of the product answers. */
  HealthCheck.Result health(String id) {
    HealthCheckRegistry checks = HealthCheckRegistry.get(contexts.context);
    return checks.getCheck(id).orElseThrow().call();
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
