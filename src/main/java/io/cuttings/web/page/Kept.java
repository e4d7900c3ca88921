package io.cuttings.web.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The latest of something that is made of the library, kept while what it was made of is the same.
 * While the library changes all the time, as in an import, it is made anew only so often that it
 * takes a small part of the time. For any number of threads; two that ask at once may both make it.
 *
 * @param <K> what it depends on
 * @param <V> immutable
 */
final class Kept<K, V> {
  /** Something that took a tenth of a second is good for five. */
  private static final int PATIENCE = 50;

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Clock clock;
  private final AtomicReference<@Nullable Version<K, V>> latest = new AtomicReference<>();

  Kept(Clock clock) {
    this.clock = clock;
  }

  V get(K key, Supplier<V> make) {
    Version<K, V> kept = latest.get();
    Instant now = clock.instant();
    if (kept != null && (kept.key.equals(key) || now.isBefore(kept.goodUntil))) {
      return kept.value;
    }
    V value = make.get();
    Instant made = clock.instant();
    latest.set(new Version<>(key, value, made.plus(patience(Duration.between(now, made)))));
    return value;
  }

  private static Duration patience(Duration making) {
    Duration patience = making.multipliedBy(PATIENCE);
    return patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
  }

  private record Version<K, V>(K key, V value, Instant goodUntil) {}
}
