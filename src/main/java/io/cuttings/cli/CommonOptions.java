package io.cuttings.cli;

import io.cuttings.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command: where data, settings and routes are. */
final class CommonOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The folder for all data (default: ./data, or CUTTINGS_HOME).")
  private @Nullable Path home;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      defaultValue = "${env:CUTTINGS_CONFIG:-config}",
      description = "The folder of application.properties (default: ./config).")
  private Path config = Path.of("config");

  @Option(
      names = "--routes",
      paramLabel = "DIR",
      description = "The folder of the routes (default: ./routes).")
  private @Nullable Path routes;

  @Option(
      names = "-P",
      paramLabel = "KEY=VALUE",
      description = "Sets a property, over files and environment; may be repeated.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(
      names = "--debug",
      description = "Prints the log and the causes of errors on standard error.")
  private boolean debug;

  boolean isDebug() {
    return debug;
  }

  Path config() {
    return config;
  }

  /** The settings in effect; the log starts with them, since it lies in the home. */
  Settings settings(Log.Console console) {
    return settings(console, Map.of());
  }

  /**
   * The settings in effect with some that the command itself decides.
   *
   * @param decided weaker than what the user gives on the command line
   */
  Settings settings(Log.Console console, Map<String, String> decided) {
    Map<String, String> options = new LinkedHashMap<>(decided);
    options.putAll(properties);
    if (home != null) {
      options.put("cuttings.home", home.toString());
    }
    if (routes != null) {
      options.put("cuttings.routes", routes.toString());
    }
    Settings settings = Settings.load(config, System.getenv(), options);
    Log.start(config, settings.home(), command.name(), debug ? Log.Console.DEBUG : console);
    return settings;
  }

  /** Whether the user chose a home by option. */
  boolean hasHome() {
    return home != null || properties.containsKey("cuttings.home");
  }
}
