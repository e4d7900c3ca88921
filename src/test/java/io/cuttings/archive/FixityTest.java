package io.cuttings.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
  private int read;

  @BeforeEach
  void open() {
    archive = RawArchive.open(home);
    manifest = Manifest.open(home);
    fixity = new Fixity(archive);
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

  private List<Finding> check() {
    List<Finding> findings = new ArrayList<>(fixity.strays());
    try (ListedParts lines = ListedParts.of(manifest)) {
      for (Part part : Part.all()) {
        findings.addAll(fixity.check(part, () -> lines.of(part), () -> read++).findings());
      }
    }
    assertThat(findings).allMatch(finding -> fixity.persists(finding, Set.of()));
    return findings;
  }

  private List<String> found() {
    return check().stream().map(f -> f.kind().word() + " " + f.subject()).toList();
  }

  @Test
  void aSoundArchiveIsClean() {
    archive.put(A);
    archive.put(B);
    list(A, "1");
    list(A, "2");
    list(B, "3");

    assertThat(check()).isEmpty();
    assertThat(read).isEqualTo(2);
    assertThat(fixity.objects()).isEqualTo(2);
  }

  @Test
  void aFlippedBitIsFound() throws IOException {
    archive.put(A);
    list(A, "1");
    byte[] octets = Files.readAllBytes(object(A));
    octets[octets.length - 10] ^= 1;
    Files.write(object(A), octets);

    assertThat(found()).containsExactly("damaged " + A.key());
    assertThat(check().get(0).sentence()).contains("put its file back from a backup");
  }

  @Test
  void aTruncatedFileIsFound() throws IOException {
    archive.put(A);
    list(A, "1");
    byte[] octets = Files.readAllBytes(object(A));
    Files.write(object(A), Arrays.copyOf(octets, octets.length - 9));

    assertThat(found()).containsExactly("damaged " + A.key());
  }

  @Test
  void anObjectUnderAnotherKeyIsDamaged() throws IOException {
    archive.put(A);
    list(A, "1");
    list(B, "2");
    Files.copy(object(A), object(B));

    assertThat(found()).containsExactly("damaged " + B.key());
  }

  @Test
  void aLostObjectIsMissing() throws IOException {
    archive.put(A);
    list(A, "1");
    Files.delete(object(A));

    assertThat(found()).containsExactly("missing " + A.key());
    assertThat(check().get(0).sentence()).contains("news:INBOX/1#1");
  }

  @Test
  void anObjectWithoutALineIsUnlisted() {
    archive.put(A);

    assertThat(found()).containsExactly("unlisted " + A.key());
  }

  @Test
  void anotherSizeInTheManifestIsFound() {
    archive.put(A);
    manifest.append(new Delivery(A.key(), 1, Instant.EPOCH, new Place("news", "INBOX", 1, "1")));

    assertThat(found()).containsExactly("missized " + A.key());
  }

  @Test
  void whatIsPutRightMeanwhileIsNoFinding() throws IOException {
    archive.put(A);
    list(A, "1");
    list(B, "2");
    byte[] sound = Files.readAllBytes(object(A));
    Files.write(object(A), new byte[] {1});
    RawMessage c = RawMessage.of("Subject: c\r\n\r\n".getBytes(US_ASCII));
    archive.put(c);
    List<Finding> before = check();
    assertThat(before).hasSize(3);

    Files.write(object(A), sound);
    archive.put(B);

    assertThat(before).noneMatch(finding -> fixity.persists(finding, Set.of(c.key())));
  }

  @Test
  void aFileWithoutAKeyIsForeign() throws IOException {
    Path foreign = Files.createFile(object(A).resolveSibling(".DS_Store"));
    Path misplaced = object(B).resolveSibling(A.key() + ".eml.gz");
    Files.write(misplaced, Gzip.compress(A.octets()));

    Path outside = Files.createDirectory(home.resolve("archive/messages/lost+found"));

    assertThat(found())
        .containsExactlyInAnyOrder(
            "foreign " + foreign, "foreign " + misplaced, "foreign " + outside);
    assertThat(read).isZero();
  }
}
