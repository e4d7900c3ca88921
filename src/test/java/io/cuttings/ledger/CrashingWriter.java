package io.cuttings.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawArchive;
import io.cuttings.archive.RawMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A process that archives messages until it is killed: four threads, each with its own run of
 * numbers, and the number on standard output once a message is acknowledged.
 */
final class CrashingWriter {
  private CrashingWriter() {}

  static RawMessage message(String round, int number) {
    String body = "news ".repeat(number % 3000);
    return RawMessage.of(
        ("Subject: " + round + " " + number + "\r\n\r\n" + body + "\r\n").getBytes(US_ASCII));
  }

  static Delivery delivery(String round, int number) {
    RawMessage raw = message(round, number);
    Instant received = Instant.ofEpochMilli(1_700_000_000_000L + number);
    return new Delivery(
        raw.key(), raw.octets().length, received, new Place(round, "INBOX", 1, "" + number));
  }

  public static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    String round = arguments[1];
    RawArchive archive = RawArchive.open(home);
    Manifest manifest = Manifest.open(home);
    Ledger ledger = new Ledger(JdbcConnectionPool.create(LedgerDatabase.url(home), "sa", ""));
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(first -> new Thread(() -> write(archive, manifest, ledger, round, first)))
            .toList();
    threads.forEach(Thread::start);
  }

  private static void write(
      RawArchive archive, Manifest manifest, Ledger ledger, String round, int first) {
    Stream.iterate(first, number -> number + 4)
        .forEach(
            number -> {
              archive.put(message(round, number));
              manifest.append(delivery(round, number));
              ledger.record(delivery(round, number));
              System.out.println(number);
            });
  }
}
