package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Place;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** What became of the messages that an import read; each is counted once. Safe for many threads. */
final class ImportTally {
  private final Set<ArchiveKey> met = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = new ConcurrentSkipListSet<>();
  private final AtomicLong archived = new AtomicLong();
  private final AtomicLong known = new AtomicLong();

  /** Whether this run has not met these octets before; only one of several callers hears yes. */
  boolean meets(ArchiveKey key) {
    return met.add(key);
  }

  void archived() {
    archived.incrementAndGet();
  }

  void known() {
    known.incrementAndGet();
  }

  void refuse(Place place, String reason) {
    refused.add("refused " + place + ": " + reason);
  }

  /** The keys of all messages that were read. */
  Set<ArchiveKey> keys() {
    return Set.copyOf(met);
  }

  /** A line for each refusal, ordered by place. */
  List<String> refusals() {
    return List.copyOf(refused);
  }

  String summary() {
    long read = archived.get() + known.get() + refused.size();
    return "read %d = archived %d + already known %d + refused %d"
        .formatted(read, archived.get(), known.get(), refused.size());
  }
}
