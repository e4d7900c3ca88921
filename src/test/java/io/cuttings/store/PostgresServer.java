package io.cuttings.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of a test's own, on a free port of the loopback address, in a temporary
 * folder. PostgreSQL refuses to run as root; there it runs as "postgres" or "nobody".
 */
public final class PostgresServer implements AutoCloseable {
  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts one, or skips the test where this machine has no PostgreSQL. */
  public static PostgresServer start() {
    Optional<Path> programs = programs();
    Assumptions.assumeTrue(
        programs.isPresent(),
        "skipped: neither the PATH nor /usr/lib/postgresql has PostgreSQL's initdb and pg_ctl");
    try {
      Path folder = Files.createTempDirectory("cuttings-postgres");
      if (isRoot()) {
        execute(List.of("chown", account(), folder.toString()));
      }
      var server = new PostgresServer(programs.orElseThrow(), folder, freePort());
      server.initialise();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start PostgreSQL: " + e.getMessage(), e);
    }
  }

  private static Optional<Path> programs() {
    Stream<Path> path =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1)).map(Path::of);
    return Stream.concat(path, installed())
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
        .findFirst();
  }

  private static Stream<Path> installed() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Stream.of();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders.sorted(Comparator.reverseOrder()).map(v -> v.resolve("bin")).toList().stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void initialise() {
    String data = folder.resolve("data").toString();
    run("initdb", "-D", data, "-U", "cuttings", "-A", "trust", "-E", "UTF8", "--no-sync");
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='%s' -c fsync=%s"
            .formatted(port, folder, System.getProperty("postgres.fsync", "off"));
    run("pg_ctl", "-D", data, "-o", options, "-l", folder + "/log", "-w", "start");
  }

  /** Its empty database. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** The superuser of the database; it needs no password. */
  public String user() {
    return "cuttings";
  }

  private static String account() {
    try {
      String accounts = Files.readString(Path.of("/etc/passwd"));
      return accounts.contains("\npostgres:") ? "postgres" : "nobody";
    } catch (IOException e) {
      return "nobody";
    }
  }

  private void run(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    execute(isRoot() ? asAccount(command) : command);
  }

  private static List<String> asAccount(List<String> command) {
    List<String> whole = new ArrayList<>(List.of("runuser", "-u", account(), "--"));
    whole.addAll(command);
    return whole;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void execute(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("Cannot run " + command);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot run " + command + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot remove " + folder + ": " + e.getMessage(), e);
    }
  }
}
