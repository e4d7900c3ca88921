package io.cuttings.succession;

import io.cuttings.archive.ArchiveKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which ids the items of a message bear since it was cut otherwise.
 *
 * @param borne for each item that bears another id than the one which its content gives it: the
 *     latter, and the one that it bears; the latest succession of a message says it for all its
 *     items
 * @param gone ids that no item of the message bears any more; those of earlier successions stay
 *     gone
 */
public record Succession(ArchiveKey message, Map<String, String> borne, List<Gone> gone) {

  /**
   * An id that was given up.
   *
   * @param successor id of the item that took in what the item said; null where none did
   */
  public record Gone(String id, @Nullable String successor) {}

  public Succession {
    borne = Collections.unmodifiableMap(new TreeMap<>(borne));
    gone = List.copyOf(gone);
  }
}
