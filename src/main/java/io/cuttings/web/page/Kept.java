package io.cuttings.web.page;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The latest of something that is made of the library, kept while what it was made of is the same.
 * For any number of threads; two that ask at once may both make it.
 *
 * @param <K> what it depends on
 * @param <V> immutable
 */
final class Kept<K, V> {
  private final AtomicReference<@Nullable Version<K, V>> latest = new AtomicReference<>();

  V get(K key, Supplier<V> make) {
    Version<K, V> kept = latest.get();
    if (kept != null && kept.key.equals(key)) {
      return kept.value;
    }
    V value = make.get();
    latest.set(new Version<>(key, value));
    return value;
  }

  private record Version<K, V>(K key, V value) {}
}
