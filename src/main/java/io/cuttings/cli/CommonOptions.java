package io.cuttings.cli;

import io.cuttings.settings.Settings;
import io.cuttings.settings.WrongSettingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options of every command: where data, settings and routes are. */
final class CommonOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "The folder for all data (default: ./data, or CUTTINGS_HOME).")
  private @Nullable Path home;

  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      defaultValue = "${env:CUTTINGS_CONFIG:-config}",
      description = "The folder of application.properties (default: ./config).")
  private Path config = Path.of("config");

  @Option(
      names = "--routes",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "The folder of the routes (default: ./routes).")
  private @Nullable Path routes;

  @Option(
      names = "-P",
      scope = ScopeType.INHERIT,
      paramLabel = "KEY=VALUE",
      description = "Sets a property, over files and environment; may be repeated.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
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
    Settings settings = load(decided);
    startLog(settings, console);
    return settings;
  }

  private Settings load(Map<String, String> decided) {
    Map<String, String> options = new LinkedHashMap<>(decided);
    options.putAll(properties);
    if (home != null) {
      options.put("cuttings.home", home.toString());
    }
    if (routes != null) {
      options.put("cuttings.routes", routes.toString());
    }
    return Settings.load(config, System.getenv(), options);
  }

  private void startLog(Settings settings, Log.Console console) {
    Log.Console shown = debug ? Log.Console.DEBUG : console;
    Log.start(config, settings.home(), command.name(), shown);
  }

  /** The settings in effect of a home that holds an archive already; none is made. */
  Settings settingsOfLibrary() {
    Settings settings = load(Map.of());
    if (!Files.isDirectory(settings.home().resolve("archive"))) {
      throw new WrongSettingException(
          "Cannot find a library in "
              + settings.home()
              + ": there is no archive in it; name its folder with --home");
    }
    startLog(settings, Log.Console.OFF);
    return settings;
  }

  /** The settings in effect for a command that needs no home: none is made, no log is written. */
  Settings settingsAlone() {
    return load(Map.of());
  }

  /** The home that the user chose by option; null where none. */
  @Nullable Path chosenHome() {
    String property = properties.get("cuttings.home");
    return home == null && property != null ? Path.of(property) : home;
  }
}
