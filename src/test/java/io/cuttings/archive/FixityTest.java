package io.cuttings.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixityTest {
  private static final RawMessage A = RawMessage.of("Subject: a\r\n\r\n".getBytes(US_ASCII));
  private static final RawMessage B = RawMessage.of("Subject: b\r\n\r\n".getBytes(US_ASCII));

  @TempDir private Path home;
  private RawArchive archive;
  private Manifest manifest;
  private Fixity fixity;

  @BeforeEach
  void open() {
    archive = RawArchive.open(home);
    manifest = Manifest.open(home);
    fixity = new Fixity(archive, manifest);
  }

  private void list(RawMessage raw, String uid) {
    manifest.append(
        new Delivery(
            raw.key(), raw.octets().length, Instant.EPOCH, new Place("news", "INBOX", 1, uid)));
  }

  private Path object(RawMessage raw) {
    return home.resolve("archive/messages/" + raw.key().value().substring(0, 2))
        .resolve(raw.key() + ".eml.gz");
  }

  private FixityReport check() {
    return fixity.check(read -> {});
  }

  @Test
  void aSoundArchiveIsClean() {
    archive.put(A);
    archive.put(B);
    list(A, "1");
    list(A, "2");
    list(B, "3");
    List<Long> progress = new ArrayList<>();

    FixityReport report = fixity.check(progress::add);

    assertThat(report)
        .isEqualTo(new FixityReport(2, 3, List.of(), List.of(), List.of(), List.of()));
    assertThat(report.isClean()).isTrue();
    assertThat(report.sound()).isEqualTo(2);
    assertThat(progress).containsExactly(1L, 2L);
    assertThat(fixity.objects()).isEqualTo(2);
  }

  @Test
  void aFlippedBitIsFound() throws IOException {
    archive.put(A);
    list(A, "1");
    byte[] octets = Files.readAllBytes(object(A));
    octets[octets.length - 10] ^= 1;
    Files.write(object(A), octets);

    assertThat(check().damaged()).containsExactly(A.key());
    assertThat(check().sound()).isZero();
    assertThat(check().isClean()).isFalse();
  }

  @Test
  void anObjectUnderAnotherKeyIsDamaged() throws IOException {
    archive.put(A);
    list(A, "1");
    list(B, "2");
    Files.copy(object(A), object(B));

    assertThat(check().damaged()).containsExactly(B.key());
    assertThat(check().missing()).isEmpty();
  }

  @Test
  void aLostObjectIsMissing() throws IOException {
    archive.put(A);
    list(A, "1");
    Files.delete(object(A));

    assertThat(check().missing()).containsExactly(A.key());
    assertThat(check().isClean()).isFalse();
  }

  @Test
  void anObjectWithoutALineIsUnlisted() {
    archive.put(A);

    assertThat(check().unlisted()).containsExactly(A.key());
    assertThat(check().isClean()).isFalse();
  }

  @Test
  void aFileWithoutAKeyIsForeign() throws IOException {
    Path foreign = Files.createFile(object(A).resolveSibling(".DS_Store"));
    Path misplaced = object(B).resolveSibling(A.key() + ".eml.gz");
    Files.write(misplaced, Gzip.compress(A.octets()));

    Path outside = Files.createDirectory(home.resolve("archive/messages/lost+found"));

    assertThat(check().foreign()).containsExactlyInAnyOrder(foreign, misplaced, outside);
    assertThat(check().objects()).isZero();
    assertThat(check().isClean()).isFalse();
  }
}
