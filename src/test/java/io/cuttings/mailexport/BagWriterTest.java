package io.cuttings.mailexport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.ManifestLine;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judged by the Library of Congress' own reader of bags. */
class BagWriterTest {
  private static final RawMessage RAW = NastyMessages.all().get(0);
  private static final Delivery LATER =
      new Delivery(
          RAW.key(),
          RAW.octets().length,
          Instant.parse("2026-11-04T00:00:00Z"),
          new Place("second", "Größe", 0, "1"));

  @TempDir private Path folder;
  private Path bag;

  @BeforeEach
  void write() {
    bag = folder.resolve("bag");
    Clock clock = Clock.fixed(Instant.parse("2026-11-30T09:00:00Z"), ZoneOffset.UTC);
    try (MessageWriter writer = ExportFormat.BAGIT.open(bag, clock)) {
      NastyMessages.all().forEach(raw -> writer.write(raw, MessageWriterTest.delivery(raw)));
      writer.noteRepeat(LATER);
      assertThat(bag.resolve("bagit.txt")).doesNotExist();
      writer.complete();
    }
  }

  private void verify() throws Exception {
    Bag read = new BagReader().read(bag);
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(read, false);
    }
    assertThat(BagVerifier.canQuickVerify(read)).isTrue();
    BagVerifier.quicklyVerify(read);
  }

  @Test
  void aStandardValidatorAcceptsTheBag() throws Exception {
    verify();
  }

  @Test
  void theValidatorSeesAFlippedOctet() throws Exception {
    Path message = bag.resolve("data/messages").resolve(ExportFolder.eml(RAW.key()));
    byte[] octets = Files.readAllBytes(message);
    octets[3] ^= 1;
    Files.write(message, octets, StandardOpenOption.TRUNCATE_EXISTING);

    assertThatThrownBy(this::verify).isInstanceOf(CorruptChecksumException.class);
  }

  @Test
  void sha256sumAcceptsBothManifests() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "skipped: no sha256sum here");
    for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
      Process check =
          new ProcessBuilder("/usr/bin/sha256sum", "--check", "--strict", "--quiet", manifest)
              .directory(bag.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(check.getInputStream().readAllBytes(), UTF_8);
      assertThat(check.waitFor()).as(said).isZero();
    }
  }

  @Test
  void theLinesOfTheArchivesManifestAreInTheBag() throws IOException {
    byte[] last = ManifestLine.encode(LATER);

    List<String> lines = Files.readAllLines(bag.resolve("data/deliveries.jsonl"));
    assertThat(lines).hasSize(NastyMessages.all().size() + 1);
    assertThat(lines.get(0) + "\n")
        .isEqualTo(new String(ManifestLine.encode(MessageWriterTest.delivery(RAW)), UTF_8));
    assertThat(lines.get(lines.size() - 1) + "\n").isEqualTo(new String(last, UTF_8));
  }

  @Test
  void theBagSaysWhatItIs() throws IOException {
    int messages = NastyMessages.all().size();

    assertThat(Files.readString(bag.resolve("bagit.txt")))
        .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    assertThat(Files.readString(bag.resolve("bag-info.txt")))
        .contains("Bagging-Date: 2026-11-30\n")
        .containsPattern("Payload-Oxum: \\d+\\." + (messages + 1) + "\n")
        .contains("Cuttings-Messages: " + messages + "\n")
        .contains("Cuttings-Deliveries: " + (messages + 1) + "\n");
  }
}
