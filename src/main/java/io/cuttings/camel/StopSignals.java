package io.cuttings.camel;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the daemon or a long command on SIGTERM, Ctrl-C and a hang-up before the JVM begins its own
 * end: the hooks of a JVM run side by side, and H2 closes the database in one of them, under the
 * messages that are still on their way. A second signal ends the process at once, and so does an
 * end that hangs: nothing is lost by it, since what was not ingested is in the archive.
 *
 * <p>The class for signals, sun.misc.Signal of the module jdk.unsupported, is there to stay (JEP
 * 260), but naming it in the source is a warning that cannot be turned off.
 */
public final class StopSignals {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

  /** Twice what Camel gives the messages on their way (camel.main.shutdownTimeout). */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private StopSignals() {}

  /**
   * Has it run at the first signal.
   *
   * @param stop begins the end, or asks for it; in a thread of its own
   */
  public static void call(Runnable stop) {
    handle("TERM", stop);
    handle("INT", stop);
    handle("HUP", stop); // the terminal has gone; where nohup ignores it, the JVM does too
    // whatever else ends the JVM
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "end"));
  }

  private static void handle(String name, Runnable stop) {
    try {
      Class<?> signalClass = Class.forName("sun.misc.Signal");
      Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
      Method handle = signalClass.getMethod("handle", signalClass, handlerClass);
      Object signal = signalClass.getConstructor(String.class).newInstance(name);
      Object systems = handlerClass.getField("SIG_DFL").get(null);
      Object ours =
          Proxy.newProxyInstance(
              StopSignals.class.getClassLoader(),
              new Class<?>[] {handlerClass},
              (proxy, method, arguments) -> {
                handle.invoke(null, signal, systems);
                end(stop);
                return null;
              });
      handle.invoke(null, signal, ours);
    } catch (ReflectiveOperationException e) {
      LOG.debug("SIG{} is left to the JVM, as under -Xrs", name, e);
    }
  }

  private static void end(Runnable stop) {
    Thread stopping = new Thread(stop, "stop");
    stopping.start();
    Thread watch = new Thread(() -> haltWhereItHangs(stopping), "stop-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void haltWhereItHangs(Thread stopping) {
    try {
      stopping.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (stopping.isAlive()) {
      LOG.error(
          "The end took more than {} s and was cut short; the next start ingests what is left",
          PATIENCE.toSeconds());
      Runtime.getRuntime().halt(1);
    }
  }
}
