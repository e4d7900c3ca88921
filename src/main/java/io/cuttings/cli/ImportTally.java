package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What became of the mails that an import read; each is counted once. Safe for many threads. */
final class ImportTally {
  private final Set<ArchiveKey> keys = ConcurrentHashMap.newKeySet();
  private final ConcurrentSkipListMap<String, String> refused = new ConcurrentSkipListMap<>();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong archived = new AtomicLong();
  private final AtomicLong known = new AtomicLong();
  private final AtomicLong passedOver = new AtomicLong();

  /** A mail, or what lay in a mail's place, was found. */
  void read() {
    read.incrementAndGet();
  }

  /**
   * A mail is in the archive.
   *
   * @param isNew whether the archive did not have it before
   */
  void take(ArchiveKey key, boolean isNew) {
    keys.add(key);
    (isNew ? archived : known).incrementAndGet();
  }

  void refuse(String where, String reason) {
    refused.put(where, reason);
  }

  /** A file that is no mail, and is not named as mail is. */
  void passOver() {
    passedOver.incrementAndGet();
  }

  /** The keys of all mails that are in the archive. */
  Set<ArchiveKey> keys() {
    return Set.copyOf(keys);
  }

  /** A line for each refusal, ordered by place. */
  List<String> refusals() {
    return refused.entrySet().stream()
        .map(refusal -> "refused " + refusal.getKey() + ": " + refusal.getValue())
        .toList();
  }

  String summary() {
    String summary =
        "read %d = archived %d + already known %d + refused %d"
            .formatted(read.get(), archived.get(), known.get(), refused.size());
    return passedOver.get() == 0
        ? summary
        : summary + "; passed over %d other files, which hold no mail".formatted(passedOver.get());
  }
}
