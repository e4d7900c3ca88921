package io.cuttings.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import io.cuttings.CuttingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/**
 * Starts the log: a file within the home, and as much on standard error as the command wants. The
 * user's config/logback.xml is taken where there is one.
 */
final class Log {
  private static final String FILE = "logback.xml";

  private Log() {}

  /** The least level that reaches standard error. */
  enum Console {
    OFF,
    INFO,
    DEBUG
  }

  static void start(Path config, Path home, String command, Console console) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    context.reset();
    context.putProperty("home", home.toString());
    context.putProperty("command", command);
    context.putProperty("console", console.name().toLowerCase(Locale.ROOT));
    // stack traces are for the file, and for whoever asks for them
    context.putProperty("trace", console == Console.DEBUG ? "%ex" : "%nopex");
    context.putProperty("level", console == Console.DEBUG ? "debug" : "info");
    Path file = config.resolve(FILE);
    try {
      if (Files.isReadable(file)) {
        configurator.doConfigure(file.toFile());
      } else {
        configurator.doConfigure(Log.class.getResource("/" + FILE));
      }
    } catch (JoranException e) {
      throw new CuttingsException("Cannot read the settings of the log in " + file, e);
    }
  }
}
