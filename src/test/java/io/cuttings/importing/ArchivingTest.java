package io.cuttings.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Arrival;
import io.cuttings.archive.Notes;
import io.cuttings.archive.Place;
import io.cuttings.archive.Refusal;
import io.cuttings.mailfile.MailFileLimits;
import io.cuttings.mailfile.MailFiles;
import io.cuttings.mailfile.MboxDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivingTest {
  private static final Instant NOW = Instant.parse("2026-11-03T07:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String ENVELOPE = "From x Thu Sep 19 14:14:27 2024\n";
  private static final String KNOWN = "Subject: known\n\nknown\n";

  /** 1001 in the mbox, of which one is no mail and 100 come twice; 600 in files; one is known. */
  private static final Counts UNDISTURBED = new Counts(1500, 101, 1, 1);

  @TempDir Path folder;
  private Path mails;
  private Path home;
  private final Set<ArchiveKey> archived = ConcurrentHashMap.newKeySet();
  private final List<Place> deliveries = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    mails = Files.createDirectory(folder.resolve("mails"));
    home = folder.resolve("home");
    StringBuilder mbox = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      mbox.append(ENVELOPE).append(mail(i % 900)).append('\n');
      if (i == 500) {
        mbox.append(ENVELOPE).append("X-Nothing: 1\n\nno mail\n\n");
      }
    }
    Files.writeString(mails.resolve("b.mbox"), mbox, ISO_8859_1);
    Files.writeString(mails.resolve("a.jpg"), "\u00FF\u00D8\u0000", ISO_8859_1);
    for (int i = 0; i < 600; i++) {
      Files.writeString(mails.resolve("c%03d.eml".formatted(i)), mail(10_000 + i), ISO_8859_1);
    }
    Files.writeString(mails.resolve("d.eml"), KNOWN, ISO_8859_1);
    archived.add(ArchiveKey.of(KNOWN.getBytes(ISO_8859_1)));
  }

  private static String mail(int number) {
    return "Subject: " + number + "\n\ntext of " + number + "\n";
  }

  @Test
  void whatWasReadIsArchivedOrKnownOrRefused() {
    Archiving archiving = run(this::archive);

    assertThat(archiving.counts()).isEqualTo(UNDISTURBED);
    assertThat(archived).hasSize(1501);
    assertThat(archiving.refused())
        .extracting(Refused::reason)
        .containsExactly("It does not begin with the header of a mail");
    assertThat(archiving.readBefore()).isZero();
  }

  /** Each group is lost in its midst, by turns before and after the rest of it is archived. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void anImportThatIsBrokenOffTwiceCountsAsAnUndisturbedOne(int groups) {
    assertThatThrownBy(() -> run(failingAfter(groups, 0.3))).hasMessage("killed");
    assertThatThrownBy(() -> run(failingAfter(0, 0.7))).hasMessage("killed");
    Archiving archiving = run(this::archive);

    assertThat(archiving.counts()).isEqualTo(UNDISTURBED);
    assertThat(archiving.refused()).hasSize(1);
    assertThat(archived).hasSize(1501);
  }

  @Test
  void anImportGoesOnWhereItWas() {
    assertThatThrownBy(() -> run(failingAfter(4, 0))).hasMessage("killed");
    deliveries.clear();
    Archiving archiving = run(this::archive);

    assertThat(archiving.readBefore()).isGreaterThanOrEqualTo(2 * 256);
    assertThat(deliveries).hasSize((int) (1602 - archiving.readBefore()));
  }

  @Test
  void aFileThatHasChangedIsReadAgain() throws IOException {
    assertThatThrownBy(() -> run(failingAfter(4, 0))).hasMessage("killed");
    Files.writeString(mails.resolve("b.mbox"), ENVELOPE + mail(77_777), ISO_8859_1);
    run(this::archive);

    assertThat(archived).contains(ArchiveKey.of(mail(77_777).getBytes(ISO_8859_1)));
  }

  @Test
  void otherPathsAndOtherDialectsAreOtherImports() {
    assertThatThrownBy(() -> run(failingAfter(4, 0))).hasMessage("killed");

    assertThat(journal(mails, "AUTO").begin(NOW).isResumed()).isTrue();
    assertThat(journal(mails, "MBOXO").begin(NOW).isResumed()).isFalse();
    assertThat(journal(folder, "AUTO").begin(NOW).isResumed()).isFalse();
  }

  @Test
  void anImportBeganWhenItsFirstRunDid() {
    journal(mails, "AUTO").begin(NOW);
    assertThat(journal(mails, "AUTO").begin(NOW.plusSeconds(9)).begun()).isEqualTo(NOW);
    journal(mails, "AUTO").discard();
    assertThat(journal(mails, "AUTO").begin(NOW.plusSeconds(9)).begun())
        .isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void aTornLineOfTheJournalHasNotHappened() throws IOException {
    assertThatThrownBy(() -> run(failingAfter(4, 0.5))).hasMessage("killed");
    try (var files = Files.newDirectoryStream(home.resolve("import"), "*.jsonl")) {
      Path file = files.iterator().next();
      String text = Files.readString(file);
      Files.writeString(file, text.substring(0, text.length() - 20));
    }

    assertThat(run(this::archive).counts().read()).isEqualTo(UNDISTURBED.read());
    assertThat(archived).hasSize(1501);
  }

  @Test
  void whatIsRefusedIsInTheJournalOfRefusals() {
    Place first = new Place("import", mails.toString(), 0, "c000.eml");
    Archiving archiving =
        run(
            arrivals -> {
              archive(arrivals);
              boolean isThere = arrivals.stream().anyMatch(one -> one.place().equals(first));
              return isThere ? Map.of(first, "Its disk is broken") : Map.of();
            });
    List<Refusal> refusals = new ArrayList<>();
    Notes.ofRefusals(home).forEach(refusals::add);

    assertThat(archiving.counts().refused()).isEqualTo(2);
    assertThat(archiving.counts().read()).isEqualTo(UNDISTURBED.read());
    assertThat(refusals).contains(new Refusal(first, NOW, "Its disk is broken")).hasSize(2);
  }

  private Map<Place, String> archive(List<Arrival> arrivals) {
    synchronized (deliveries) {
      for (Arrival arrival : arrivals) {
        archived.add(arrival.raw().key());
        deliveries.add(arrival.place());
      }
    }
    return Map.of();
  }

  private Function<List<Arrival>, Map<Place, String>> failingAfter(int groups, double part) {
    AtomicInteger count = new AtomicInteger();
    return arrivals -> {
      int number = count.getAndIncrement();
      if (number == groups) {
        archive(arrivals.subList(0, (int) (part * arrivals.size())));
      }
      if (number >= groups) {
        throw new IllegalStateException("killed");
      }
      return archive(arrivals);
    };
  }

  private ImportJournal journal(Path path, String reading) {
    return ImportJournal.of(home, List.of(path), reading);
  }

  private Archiving run(Function<List<Arrival>, Map<Place, String>> archive) {
    ImportJournal journal = journal(mails, "AUTO");
    ImportState state = journal.begin(NOW);
    Archiving archiving =
        new Archiving(journal, state, archived::contains, archive, Notes.ofRefusals(home), CLOCK);
    try (MailFiles files =
        MailFiles.open(
            List.of(mails), MailFileLimits.defaults(), MboxDialect.AUTO, state.bookmark())) {
      archiving.run(files, (entries, position) -> {});
    }
    return archiving;
  }
}
