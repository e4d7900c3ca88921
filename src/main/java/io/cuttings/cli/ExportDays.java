package io.cuttings.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A stretch of days in UTC, both ends included, either end open. */
final class ExportDays {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Of this day (UTC, 2026-01-31) or later.")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DATE", description = "Of this day or earlier.")
  private @Nullable LocalDate until;

  /** Refuses days between which there is none. */
  void check() {
    if (since != null && until != null && until.isBefore(since)) {
      throw new ParameterException(
          command.commandLine(), "The day --until is before the day --since: none is between.");
    }
  }

  /** The first moment; null where the beginning is open. */
  @Nullable Instant from() {
    return since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment behind; null where the end is open. */
  @Nullable Instant before() {
    return until == null ? null : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  boolean contain(Instant moment) {
    Instant from = from();
    Instant before = before();
    return (from == null || !moment.isBefore(from)) && (before == null || moment.isBefore(before));
  }
}
