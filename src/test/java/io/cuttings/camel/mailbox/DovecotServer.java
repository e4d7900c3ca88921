package io.cuttings.camel.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Dovecot (2.3) of the test's own: configuration and mail in a temporary folder, a free loopback
 * port, ended by the pid of the process that was started. Runs as root and as an ordinary user.
 */
public final class DovecotServer implements MailServer, AutoCloseable {
  private final Path folder;
  private final int imap;
  private final int pop3;
  private Process process;

  private DovecotServer(Path folder) throws IOException {
    this.folder = folder;
    this.imap = freePort();
    this.pop3 = freePort();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectories(folder.resolve("mail"));
    Files.writeString(folder.resolve("dovecot.conf"), configuration());
    if (isRoot()) {
      run("chown", account(), folder.resolve("mail").toString());
    }
    process = start();
  }

  /** Whether this machine has the server. */
  public static boolean isInstalled() {
    return program("dovecot").isPresent() && program("doveadm").isPresent();
  }

  private static Optional<Path> program(String name) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin", "/usr/bin"))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static DovecotServer start(Path folder) throws IOException {
    return new DovecotServer(folder);
  }

  private Process start() throws IOException {
    Process started =
        new ProcessBuilder(program("dovecot").orElseThrow().toString(), "-F", "-c", conf())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    await().atMost(20, SECONDS).until(this::answers);
    return started;
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), imap)) {
      return socket.getInputStream().read() == '*';
    } catch (IOException e) {
      return false;
    }
  }

  private String configuration() {
    String who = account();
    String group = run("id", "-gn", who).strip();
    return """
    base_dir = %1$s/run
    state_dir = %1$s/state
    log_path = %1$s/dovecot.log
    protocols = imap pop3
    listen = 127.0.0.1
    ssl = no
    disable_plaintext_auth = no
    auth_mechanisms = plain login
    mail_location = maildir:%1$s/mail/%%u
    first_valid_uid = 1
    first_valid_gid = 1
    mail_uid = %2$s
    mail_gid = %3$s
    default_login_user = %2$s
    default_internal_user = %2$s
    default_internal_group = %3$s
    mail_max_userip_connections = 50
    passdb {
      driver = static
      args = password=p+w%%%%&d
    }
    userdb {
      driver = static
      args = uid=%2$s gid=%3$s home=%1$s/mail/%%u
    }
    namespace inbox {
      inbox = yes
      separator = /
    }
    service anvil {
      chroot =
    }
    service stats {
      chroot =
    }
    service imap-login {
      chroot =
      inet_listener imap {
        port = %4$d
      }
      inet_listener imaps {
        port = 0
      }
    }
    service pop3-login {
      chroot =
      inet_listener pop3 {
        port = %5$d
      }
      inet_listener pop3s {
        port = 0
      }
    }
    """
        .formatted(folder, who, group, imap, pop3);
  }

  private static String account() {
    return isRoot() ? "nobody" : System.getProperty("user.name");
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Runs {@code doveadm} against this server. */
  String doveadm(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program("doveadm").orElseThrow().toString());
    command.addAll(List.of("-c", conf()));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  /** Puts a mail into the inbox. */
  public void deliver(byte[] octets) {
    try (ImapClient client = client()) {
      client.append("INBOX", octets, "");
    }
  }

  /** Cuts every connection of the mailbox's user. */
  void cutConnections() {
    doveadm("kick", user());
  }

  void restart() throws IOException {
    stop();
    process = start();
  }

  private static String run(String... command) {
    try {
      Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(run.getInputStream().readAllBytes(), UTF_8);
      if (run.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String conf() {
    return folder.resolve("dovecot.conf").toString();
  }

  @Override
  public int port() {
    return imap;
  }

  int pop3Port() {
    return pop3;
  }

  @Override
  public String user() {
    return "reader";
  }

  @Override
  public String password() {
    return "p+w%&d";
  }

  @Override
  public boolean keepsOctets() {
    return true;
  }

  private void stop() {
    process.destroy();
    await().atMost(20, SECONDS).until(() -> !process.isAlive());
  }

  @Override
  public void close() {
    stop();
  }
}
