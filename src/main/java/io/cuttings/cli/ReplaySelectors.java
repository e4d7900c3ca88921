package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which messages a replay takes. */
final class ReplaySelectors {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Issues of this day (UTC, 2026-01-31) or later.")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DATE", description = "Issues of this day or earlier.")
  private @Nullable LocalDate until;

  @Option(
      names = "--publication",
      paramLabel = "ID",
      description = "Issues of this publication; may be repeated.")
  private List<String> publications = List.of();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The message with this archive key; may be repeated.")
  private List<ArchiveKey> keys = List.of();

  @Option(names = "--failed", description = "Messages that have a dead letter.")
  private boolean failed;

  ReplaySelection selection() {
    if (since != null && until != null && since.isAfter(until)) {
      throw new ParameterException(
          command.commandLine(),
          "No day is both %s or later and %s or earlier.".formatted(since, until));
    }
    return new ReplaySelection(since, until, publications, keys, failed);
  }

  /** The options as given; "everything" where there are none. */
  String words() {
    List<String> words = new ArrayList<>();
    if (since != null) {
      words.add("--since " + since);
    }
    if (until != null) {
      words.add("--until " + until);
    }
    publications.forEach(publication -> words.add("--publication " + publication));
    keys.forEach(key -> words.add("--key " + key));
    if (failed) {
      words.add("--failed");
    }
    return words.isEmpty() ? "everything" : String.join(" ", words);
  }

  boolean isEmpty() {
    return words().equals("everything");
  }
}
