package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.RawArchive;
import io.cuttings.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which messages an export takes: all, or those that meet every condition. */
final class MessageConditions {
  @Option(
      names = "--received-since",
      paramLabel = "DATE",
      description = "Taken in on this day (UTC, 2026-01-31) or later.")
  private @Nullable LocalDate receivedSince;

  @Option(
      names = "--received-until",
      paramLabel = "DATE",
      description = "Taken in on this day or earlier.")
  private @Nullable LocalDate receivedUntil;

  @Mixin private ExportSelection issues = new ExportSelection();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "With this archive key; may be repeated.")
  private List<ArchiveKey> keys = List.of();

  /**
   * The selection; the database is opened only for what it alone knows.
   *
   * @throws CuttingsException where the archive does not hold a key that is named
   */
  MessageSelection of(Settings settings, RawArchive archive) {
    for (ArchiveKey key : keys) {
      if (!archive.contains(key)) {
        throw new CuttingsException("Cannot export " + key + ": the archive has no such message");
      }
    }
    Set<ArchiveKey> meant = keys.isEmpty() ? null : Set.copyOf(keys);
    if (!issues.isAll()) {
      Set<ArchiveKey> stored = stored(settings);
      if (meant != null) {
        stored.retainAll(meant);
      }
      meant = stored;
    }
    return new MessageSelection(
        start(receivedSince), end(receivedUntil), meant, Clock.systemUTC().instant());
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable Instant end(@Nullable LocalDate day) {
    return day == null ? null : start(day.plusDays(1));
  }

  private Set<ArchiveKey> stored(Settings settings) {
    Set<ArchiveKey> stored = new HashSet<>();
    try (Library library = Library.open(settings)) {
      library
          .storeExport()
          .issues(
              issues.of(library, settings), row -> stored.add(new ArchiveKey(row.archiveKey())));
    }
    return stored;
  }
}
