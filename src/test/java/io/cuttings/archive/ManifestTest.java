package io.cuttings.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.CuttingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  private static final ArchiveKey KEY = ArchiveKey.of("one".getBytes(UTF_8));
  private static final Instant RECEIVED = Instant.parse("2026-03-04T05:06:07Z");

  @TempDir private Path home;
  private Manifest manifest;

  @BeforeEach
  void open() {
    manifest = Manifest.open(home);
  }

  private static Delivery delivery(int uid) {
    return new Delivery(KEY, 3, RECEIVED, new Place("news", "INBOX", 7, "" + uid));
  }

  private Path file() {
    return home.resolve("archive/manifest.jsonl");
  }

  private List<Delivery> read() {
    try (Stream<Delivery> deliveries = manifest.deliveries()) {
      return deliveries.toList();
    }
  }

  @Test
  void aLineIsPlainJson() throws IOException {
    manifest.append(new Delivery(KEY, 3, RECEIVED, new Place("news", "Größe \"1\"\n", 7, "42")));

    assertThat(Files.readString(file()))
        .isEqualTo(
            ("{\"key\":\"" + KEY + "\",\"size\":3,\"received\":\"2026-03-04T05:06:07.000Z\",")
                + "\"mailbox\":\"news\",\"folder\":\"Größe \\\"1\\\"\\n\","
                + "\"uidvalidity\":7,\"uid\":\"42\"}\n");
  }

  @Test
  void deliveriesComeBackInTheOrderOfAppend() {
    List<Delivery> all = IntStream.range(0, 100).mapToObj(ManifestTest::delivery).toList();
    all.forEach(manifest::append);

    assertThat(read()).isEqualTo(all);
  }

  @Test
  void readingGoesOnWhereItEnded() {
    manifest.append(delivery(1));
    long end = manifest.size();
    manifest.append(delivery(2));

    try (var later = manifest.since(end)) {
      assertThat(later).containsExactly(new ManifestEntry(delivery(2), manifest.size()));
    }
    try (var none = manifest.since(manifest.size())) {
      assertThat(none).isEmpty();
    }
  }

  @Test
  void aPositionWithinALineStartsWithTheNext() {
    manifest.append(delivery(1));
    long end = manifest.size();
    manifest.append(delivery(2));

    for (long within : List.of(1L, end / 2, end - 1)) {
      try (var later = manifest.since(within)) {
        assertThat(later.map(ManifestEntry::delivery)).containsExactly(delivery(2));
      }
    }
  }

  @Test
  void aTornLineIsPassedOverAndTheNextStandsOnItsOwn() throws IOException {
    manifest.append(delivery(1));
    byte[] torn = ManifestLine.encode(delivery(2));
    Files.write(file(), new String(torn, 0, 50, UTF_8).getBytes(UTF_8), StandardOpenOption.APPEND);
    assertThat(read()).containsExactly(delivery(1));

    manifest = Manifest.open(home);
    manifest.append(delivery(3));

    assertThat(read()).containsExactly(delivery(1), delivery(3));
    assertThat(Files.readAllLines(file())).hasSize(3);
  }

  @Test
  void membersOfALaterVersionArePassedOver() throws IOException {
    String line = new String(ManifestLine.encode(delivery(1)), UTF_8);
    Files.writeString(file(), line.replace("}", ",\"later\":[1]}"));

    assertThat(read()).containsExactly(delivery(1));
  }

  @Test
  void halfASurrogatePairDoesNotStopADelivery() {
    manifest.append(new Delivery(KEY, 3, RECEIVED, new Place("news", "half \ud83d", 7, "1")));

    assertThat(read()).extracting(d -> d.place().folder()).containsExactly("half ?");
  }

  @Test
  void noLineOfConcurrentCallersIsLostOrMixed() throws Exception {
    Manifest other = Manifest.open(home);
    ExecutorService writers = Executors.newFixedThreadPool(16);
    try {
      var appends =
          IntStream.range(0, 2000)
              .mapToObj(
                  i -> writers.submit(() -> (i % 2 == 0 ? manifest : other).append(delivery(i))))
              .toList();
      for (var append : appends) {
        append.get();
      }
    } finally {
      writers.shutdownNow();
    }

    assertThat(read())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 2000).mapToObj(ManifestTest::delivery).toList());
  }

  @Test
  @Timeout(60)
  void noLineOfSeveralProcessesIsLostOrMixed() throws Exception {
    Process one = OtherProcess.start("one", home);
    Process two = OtherProcess.start("two", home);
    OtherProcess.append(home, "three");

    assertThat(one.waitFor()).isZero();
    assertThat(two.waitFor()).isZero();
    assertThat(Files.readAllLines(file())).hasSize(900);
    assertThat(read())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("one", "two", "three")
                .flatMap(
                    mailbox ->
                        IntStream.range(0, 300)
                            .mapToObj(number -> OtherProcess.delivery(mailbox, number)))
                .toList());
  }

  @Test
  void aFailureIsToldToWhomItConcerns() throws IOException {
    Files.delete(file());
    Files.createDirectory(file());

    assertThatThrownBy(() -> manifest.append(delivery(1)))
        .isInstanceOf(CuttingsException.class)
        .hasMessageContaining("Cannot note the delivery of the message at news:INBOX/7#1 in ");
  }
}
