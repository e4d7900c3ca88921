package io.cuttings.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Fixity;
import io.cuttings.archive.ListedParts;
import io.cuttings.archive.Manifest;
import io.cuttings.archive.Part;
import io.cuttings.archive.RawArchive;
import io.cuttings.finding.Finding;
import io.cuttings.finding.Kind;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in the midst of writing, and looks for what it had acknowledged. */
class CrashTest {
  private static final int ACKNOWLEDGED = 300;

  @TempDir private Path home;

  @Test
  @Timeout(120)
  void nothingThatWasAcknowledgedIsLost() throws Exception {
    LedgerDatabase.h2(home).close();
    List<Delivery> acknowledged = new ArrayList<>();
    for (String round : List.of("first", "second", "third")) {
      for (int number : writeUntilKilled(round)) {
        acknowledged.add(CrashingWriter.delivery(round, number));
      }
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
      check(acknowledged);
    }
  }

  private Set<Integer> writeUntilKilled(String round) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CrashingWriter.class.getName(),
                home.toString(),
                round)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Set<Integer> numbers = new TreeSet<>();
    try (var output =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), US_ASCII))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        numbers.add(Integer.valueOf(line));
        if (numbers.size() == ACKNOWLEDGED) {
          writer.toHandle().destroyForcibly(); // Process.destroyForcibly would close the output too
        }
      }
    } finally {
      writer.destroyForcibly();
    }
    assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(numbers).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
    return numbers;
  }

  private void check(List<Delivery> acknowledged) {
    RawArchive archive = RawArchive.open(home);
    Manifest manifest = Manifest.open(home);
    assertThat(acknowledged).allSatisfy(d -> assertThat(archive.get(d.key())).isNotNull());
    try (var lines = manifest.deliveries()) {
      assertThat(lines.collect(Collectors.toSet())).containsAll(acknowledged);
    }
    List<Finding> findings = fixity(archive, manifest);
    assertThat(findings).allMatch(finding -> finding.kind() == Kind.UNLISTED);
    List<String> unlisted = findings.stream().map(Finding::subject).toList();
    long objects = new Fixity(archive).objects();

    try (LedgerDatabase database = LedgerDatabase.h2(home)) {
      // later than any writer: what was renamed without a line gets one
      Instant later = Instant.now().plus(Duration.ofHours(1));
      Reconciled reconciled =
          new Reconciliation(archive, manifest, database.dataSource()).run(later);
      Ledger ledger = new Ledger(database.dataSource());
      assertThat(reconciled.recovered()).extracting(ArchiveKey::value).hasSameElementsAs(unlisted);
      assertThat(acknowledged).allMatch(delivery -> ledger.knows(delivery.place()));
      assertThat(ledger.counts().messages()).isEqualTo(objects);
      assertThat(reconciled.pending()).hasSize((int) objects);
    }
  }

  private static List<Finding> fixity(RawArchive archive, Manifest manifest) {
    Fixity fixity = new Fixity(archive);
    List<Finding> findings = new ArrayList<>(fixity.strays());
    try (ListedParts lines = ListedParts.of(manifest)) {
      for (Part part : Part.all()) {
        findings.addAll(fixity.check(part, () -> lines.of(part), () -> {}).findings());
      }
    }
    return findings;
  }
}
