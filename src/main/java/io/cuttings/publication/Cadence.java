package io.cuttings.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a publication comes, learned from the days of its issues, and so when the next is due.
 *
 * @param words such as "weekly, on Tuesdays"
 * @param next the day on which the next issue is expected; null where no rhythm was found
 * @param overdueFrom the first day on which it is later than what happens; null where next is
 * @param silentFrom the first day on which one no longer waits; null where next is
 */
public record Cadence(
    String words,
    @Nullable LocalDate next,
    @Nullable LocalDate overdueFrom,
    @Nullable LocalDate silentFrom) {
  /** So many of the latest days tell: what a publication did before then says little of it now. */
  public static final int RECENT = 30;

  /** Two days have one distance, which may be anything. */
  private static final int FEWEST = 3;

  private static final int SHORTEST_SILENCE = 60;
  private static final int MISSED = 4;

  private static final Cadence UNKNOWN = new Cadence("too few issues to tell", null, null, null);
  private static final Cadence IRREGULAR = new Cadence("irregular", null, null, null);

  /** Learns from the days of all issues or of the latest, in any order. */
  public static Cadence of(Collection<LocalDate> days) {
    List<LocalDate> sorted = days.stream().distinct().sorted().toList();
    if (sorted.size() < FEWEST) {
      return UNKNOWN;
    }
    List<LocalDate> recent = sorted.subList(Math.max(0, sorted.size() - RECENT), sorted.size());
    return WeekRhythm.of(recent)
        .or(() -> GapRhythm.of(recent))
        .map(rhythm -> of(rhythm, recent.get(recent.size() - 1)))
        .orElse(IRREGULAR);
  }

  private static Cadence of(Rhythm rhythm, LocalDate newest) {
    LocalDate next = rhythm.next();
    return new Cadence(
        rhythm.words(),
        next,
        next.plusDays(rhythm.patience() + 1L),
        newest.plusDays(Math.max(SHORTEST_SILENCE, MISSED * (long) rhythm.step())));
  }

  /** Whether one waits for an issue that did not come when it was expected. */
  public boolean isOverdue(LocalDate today) {
    return overdueFrom != null && !today.isBefore(overdueFrom) && !isSilent(today);
  }

  /** Whether so many issues did not come that it seems to have ended. */
  public boolean isSilent(LocalDate today) {
    return silentFrom != null && !today.isBefore(silentFrom);
  }
}
