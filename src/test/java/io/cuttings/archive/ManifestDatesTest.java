package io.cuttings.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestDatesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int STRETCH = 2000; // a dozen lines

  @TempDir private Path home;
  private Manifest manifest;
  private ManifestDates dates;

  @BeforeEach
  void open() throws IOException {
    manifest = Manifest.open(home);
    dates = new ManifestDates(manifest, kept(), STRETCH);
    append(IntStream.range(0, 200).mapToObj(ManifestDatesTest::delivery).toList());
  }

  private Path kept() {
    return home.resolve("archive/manifest.dates");
  }

  private Path file() {
    return home.resolve("archive/manifest.jsonl");
  }

  /** Without a force each, which takes its time. */
  private void append(List<Delivery> deliveries) throws IOException {
    for (Delivery delivery : deliveries) {
      Files.write(file(), ManifestLine.encode(delivery), StandardOpenOption.APPEND);
    }
  }

  /** An hour apart, but each seventh was received long before its line was written. */
  private static Delivery delivery(int number) {
    int hour = number % 7 == 3 ? (number * 31) % 200 : number;
    ArchiveKey key = ArchiveKey.of(Integer.toString(number).getBytes(UTF_8));
    Instant received = START.plus(Duration.ofHours(hour));
    return new Delivery(key, number, received, new Place("news", "INBOX", 7, "" + number));
  }

  private List<Delivery> between(Instant since, Instant until) {
    try (Stream<Delivery> found = dates.between(since, until)) {
      return found.toList();
    }
  }

  private List<Delivery> amongAll(Instant since, Instant until) {
    try (Stream<Delivery> all = manifest.deliveries()) {
      return all.filter(d -> !d.received().isBefore(since) && d.received().isBefore(until))
          .toList();
    }
  }

  private void assertSameAsAmongAll() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Instant since = START.plus(Duration.ofMinutes(random.nextInt(200 * 60)));
      Instant until = since.plus(Duration.ofMinutes(random.nextInt(100 * 60)));
      assertThat(between(since, until)).isEqualTo(amongAll(since, until));
    }
    assertThat(between(Instant.MIN, Instant.MAX)).isEqualTo(amongAll(Instant.MIN, Instant.MAX));
  }

  @Test
  void aListByDateIsWhatAReadingOfAllWouldFind() throws IOException {
    assertSameAsAmongAll();
    assertThat(Files.readAllLines(kept())).hasSizeBetween(10, 30);
  }

  @Test
  void whatIsAppendedLaterIsFoundToo() throws IOException {
    between(Instant.MIN, Instant.MAX);
    append(IntStream.range(200, 300).mapToObj(ManifestDatesTest::delivery).toList());

    assertSameAsAmongAll();
    assertThat(between(START.plus(Duration.ofHours(299)), Instant.MAX)).hasSize(1);
  }

  @Test
  void onlyTheStretchesInQuestionAreRead() throws IOException {
    between(Instant.MIN, Instant.MAX);
    byte[] lines = Files.readAllBytes(file());
    for (int i = STRETCH * 3; i < STRETCH * 5; i++) {
      lines[i] = 'x'; // would be found missing where it is read
    }
    Files.write(file(), lines);

    Instant since = START.plus(Duration.ofHours(190));
    assertThat(between(since, since.plus(Duration.ofHours(5)))).hasSizeGreaterThan(3);
    assertThat(between(Instant.MIN, Instant.MAX)).hasSizeLessThan(190);
  }

  @Test
  void tornLinesArePassedOver() throws IOException {
    Files.writeString(file(), "{\"key\":\"3b\n", StandardOpenOption.APPEND);
    append(IntStream.range(200, 220).mapToObj(ManifestDatesTest::delivery).toList());
    Files.writeString(file(), "{\"key\":\"3b", StandardOpenOption.APPEND);

    assertSameAsAmongAll();
    assertSameAsAmongAll();
  }

  @Test
  void anotherManifestInItsPlaceIsReadAnew() throws IOException {
    between(Instant.MIN, Instant.MAX);
    Files.write(file(), new byte[0]);
    append(IntStream.range(0, 50).mapToObj(ManifestDatesTest::delivery).toList());
    assertSameAsAmongAll();

    Files.write(file(), new byte[0]);
    append(IntStream.range(100, 300).mapToObj(ManifestDatesTest::delivery).toList());
    assertSameAsAmongAll();
  }

  @Test
  void aDamagedFileIsMadeAnew() throws IOException {
    between(Instant.MIN, Instant.MAX);
    List<String> good = Files.readAllLines(kept());
    for (String bad : List.of("x", "", "1\t2\t3\t4\t5", good.get(1))) {
      Files.writeString(kept(), bad + "\n");
      assertSameAsAmongAll();
      assertThat(Files.readAllLines(kept())).isEqualTo(good);
    }
  }

  @Test
  void withoutAPlaceForTheFileTheListIsTheSame() throws IOException {
    Files.createDirectory(kept());
    Files.createFile(kept().resolve("in the way"));

    assertSameAsAmongAll();
  }
}
