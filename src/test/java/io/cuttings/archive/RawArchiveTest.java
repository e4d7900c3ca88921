package io.cuttings.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuttings.CuttingsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawArchiveTest {
  private static final RawMessage RAW = message("one");

  @TempDir private Path home;
  private RawArchive archive;

  @BeforeEach
  void open() {
    archive = RawArchive.open(home);
  }

  private static RawMessage message(String text) {
    return RawMessage.of(("Subject: " + text + "\r\n\r\n" + text + "\r\n").getBytes(US_ASCII));
  }

  private Path object() {
    return home.resolve("archive/messages/" + RAW.key().value().substring(0, 2))
        .resolve(RAW.key() + ".eml.gz");
  }

  @Test
  void whatWasPutComesBackOctetForOctet() {
    assertThat(archive.put(RAW)).isTrue();

    assertThat(archive.get(RAW.key()).octets()).isEqualTo(RAW.octets());
    assertThat(archive.contains(RAW.key())).isTrue();
    assertThat(archive.contains(message("two").key())).isFalse();
  }

  @Test
  void aFileIsReadWithoutThisProgram() throws IOException {
    archive.put(RAW);

    try (var gzip = new GZIPInputStream(Files.newInputStream(object()))) {
      assertThat(gzip.readAllBytes()).isEqualTo(RAW.octets());
    }
  }

  @Test
  void aKnownMessageIsLeftAlone() throws IOException {
    archive.put(RAW);
    FileTime written = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));
    Files.setLastModifiedTime(object(), written);

    assertThat(RawArchive.open(home).put(RAW)).isFalse();
    assertThat(Files.getLastModifiedTime(object())).isEqualTo(written);
  }

  @Test
  void theSameOctetsGiveTheSameFile() throws IOException {
    archive.put(RAW);
    byte[] first = Files.readAllBytes(object());
    Files.delete(object());
    archive.put(RAW);

    assertThat(Files.readAllBytes(object())).isEqualTo(first);
  }

  @Test
  void aTornFileIsWrittenAnew() throws IOException {
    archive.put(RAW);
    try (FileChannel file = FileChannel.open(object(), StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }
    assertThat(archive.put(RAW)).isTrue();
    assertThat(archive.get(RAW.key()).octets()).isEqualTo(RAW.octets());

    Files.write(object(), new byte[0]);
    assertThat(archive.put(RAW)).isTrue();
    assertThat(archive.get(RAW.key()).octets()).isEqualTo(RAW.octets());
  }

  @Test
  void aDamagedFileIsNotHandedOut() throws IOException {
    archive.put(RAW);
    Files.write(object(), Gzip.compress(message("two").octets()));

    assertThatThrownBy(() -> archive.get(RAW.key()))
        .isInstanceOf(DamagedObjectException.class)
        .hasMessageContaining("Cannot read " + RAW.key())
        .hasMessageContaining(message("two").key().value());

    byte[] flipped = Gzip.compress(RAW.octets());
    flipped[flipped.length / 2] ^= 0x10;
    Files.write(object(), flipped);
    assertThatThrownBy(() -> archive.get(RAW.key())).isInstanceOf(DamagedObjectException.class);
  }

  @Test
  void anUnknownKeyIsNamed() {
    assertThatThrownBy(() -> archive.get(RAW.key()))
        .isInstanceOf(CuttingsException.class)
        .hasMessageContaining("Cannot read " + RAW.key() + ": the archive has no ");
  }

  @Test
  void octetsOfAnotherKeyAreRefused() {
    RawMessage wrong = new RawMessage(message("two").key(), RAW.octets());

    assertThatThrownBy(() -> archive.put(wrong)).isInstanceOf(IllegalArgumentException.class);
    assertThat(archive.keys()).isEmpty();
  }

  @Test
  void keysAscend() {
    IntStream.range(0, 300).forEach(i -> archive.put(message("" + i)));

    List<ArchiveKey> keys = archive.keys().toList();

    assertThat(keys).hasSize(300).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void concurrentWritersOfTheSameMessagesLeaveEachOnce() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try {
      var puts =
          IntStream.range(0, 400)
              .mapToObj(i -> writers.submit(() -> archive.put(message("" + i % 50))))
              .toList();
      for (var put : puts) {
        put.get();
      }
    } finally {
      writers.shutdownNow();
    }

    assertThat(archive.keys().map(key -> archive.get(key).key())).hasSize(50);
    assertThat(temporaryFiles()).isEmpty();
  }

  @Test
  void onlyOldTemporaryFilesAreRemoved() throws IOException {
    Path fresh = Files.createFile(home.resolve("archive/tmp/fresh.tmp"));
    Path old = Files.createFile(home.resolve("archive/tmp/old.tmp"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

    RawArchive.open(home);

    assertThat(temporaryFiles()).containsExactly(fresh);
  }

  @Test
  void aFullDiskIsNamed() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "no /dev/full here to take a full disk's error from");

    assertThatThrownBy(() -> Files.write(full, RAW.octets()))
        .isInstanceOfSatisfying(
            IOException.class,
            e ->
                assertThat(NoSpaceLeftException.explain("archive " + RAW.key(), home, 1, e))
                    .isInstanceOf(NoSpaceLeftException.class)
                    .hasMessageContaining("Cannot archive " + RAW.key() + ": no space left on "));
  }

  @Test
  void anotherFailureIsNotTakenForAFullDisk() {
    IOException denied = new IOException("Permission denied");

    assertThat(NoSpaceLeftException.explain("archive it", home, 1, denied))
        .isNotInstanceOf(NoSpaceLeftException.class)
        .hasMessage("Cannot archive it: Permission denied");
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    Files.delete(object().getParent());

    assertThatThrownBy(() -> archive.put(RAW))
        .isInstanceOf(CuttingsException.class)
        .hasMessageContaining("Cannot archive " + RAW.key());
    assertThat(temporaryFiles()).isEmpty();
    assertThat(RawArchive.open(home).put(RAW)).isTrue();
  }

  private List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("archive/tmp"))) {
      return files.toList();
    }
  }
}
