package io.cuttings.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;

/** What a second process does to a home: it appends to the manifest, or holds the lock. */
final class OtherProcess {
  private OtherProcess() {}

  static Process start(String doing, Path home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            doing,
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A line of its own length, which would show if two were mixed. */
  static Delivery delivery(String mailbox, int number) {
    return new Delivery(
        ArchiveKey.of((mailbox + number).getBytes(UTF_8)),
        number,
        Instant.EPOCH,
        new Place(mailbox, "x".repeat(number), 7, "" + number));
  }

  static void append(Path home, String mailbox) {
    Manifest manifest = Manifest.open(home);
    IntStream.range(0, 300).forEach(number -> manifest.append(delivery(mailbox, number)));
  }

  public static void main(String[] arguments) throws IOException {
    String doing = arguments[0];
    Path home = Path.of(arguments[1]);
    if (doing.startsWith("hold")) {
      HomeLock lock = doing.equals("hold") ? HomeLock.take(home) : HomeLock.takeForImport(home);
      System.out.println("held by " + ProcessHandle.current().pid());
      System.in.read(); // until the parent ends it
      lock.close();
    } else {
      append(home, doing);
    }
  }
}
