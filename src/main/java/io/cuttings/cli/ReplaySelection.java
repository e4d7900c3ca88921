package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.publication.KnownPublications;
import io.cuttings.publication.Recogniser;
import io.cuttings.replay.DatedMessage;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a replay takes: those that meet every condition; null and empty stand for none.
 */
record ReplaySelection(
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    List<String> publications,
    List<ArchiveKey> keys,
    boolean failed) {

  /**
   * Those of a library, by the dates of their issues. Of a message that is not stored, date and
   * publication are read from its octets.
   *
   * @throws CuttingsException where a key is given that the archive does not hold
   */
  List<ArchiveKey> of(Library library, KnownPublications known, PrintWriter err) {
    for (ArchiveKey key : keys) {
      if (!library.archive().contains(key)) {
        throw new CuttingsException("Cannot replay " + key + ": the archive has no such message");
      }
    }
    return dated(candidates(library), library, known, err).stream()
        .filter(message -> meets(message, known))
        .sorted(DatedMessage.ORDER)
        .map(DatedMessage::key)
        .toList();
  }

  private List<ArchiveKey> candidates(Library library) {
    Set<ArchiveKey> dead =
        library.ledger().deadLetters().stream().map(DeadLetter::key).collect(Collectors.toSet());
    try (Stream<Delivery> deliveries = library.manifest().deliveries()) {
      return deliveries
          .map(Delivery::key)
          .filter(key -> keys.isEmpty() || keys.contains(key))
          .filter(key -> !failed || dead.contains(key))
          .distinct()
          .toList();
    }
  }

  private static List<DatedMessage> dated(
      List<ArchiveKey> candidates, Library library, KnownPublications known, PrintWriter err) {
    Map<String, DatedMessage> stored = stored(library);
    List<DatedMessage> dated = new ArrayList<>();
    List<ArchiveKey> unread = new ArrayList<>();
    for (ArchiveKey key : candidates) {
      DatedMessage message = stored.get(key.value());
      if (message == null) {
        unread.add(key);
      } else {
        dated.add(message);
      }
    }
    Recogniser recogniser = new Recogniser(known);
    try (Progress progress = Progress.ofMessages("date", unread.size(), err)) {
      dated.addAll(
          unread.parallelStream()
              .map(
                  key -> {
                    DatedMessage read = DatedMessage.read(key, library.archive(), recogniser);
                    progress.step();
                    return read;
                  })
              .toList());
    }
    return dated;
  }

  private static Map<String, DatedMessage> stored(Library library) {
    Map<String, DatedMessage> stored = new HashMap<>();
    library
        .storeExport()
        .issues(
            issue ->
                stored.put(
                    issue.archiveKey(),
                    new DatedMessage(
                        new ArchiveKey(issue.archiveKey()), issue.date(), issue.publication())));
    return stored;
  }

  private boolean meets(DatedMessage message, KnownPublications known) {
    return meets(message.date()) && meets(message.publication(), known);
  }

  private boolean meets(@Nullable Instant date) {
    if (date == null) {
      return since == null && until == null;
    }
    return (since == null || !date.isBefore(since.atStartOfDay(ZoneOffset.UTC).toInstant()))
        && (until == null
            || date.isBefore(until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private boolean meets(@Nullable String publication, KnownPublications known) {
    return publications.isEmpty()
        || (publication != null
            && publications.stream().anyMatch(asked -> known.isMeant(asked, publication)));
  }
}
