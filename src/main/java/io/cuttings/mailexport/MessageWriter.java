package io.cuttings.mailexport;

import io.cuttings.CuttingsException;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.RawMessage;
import java.util.Optional;

/**
 * Writes raw messages, each once, to a folder of its own. One thread. A method that cannot write
 * throws a {@link CuttingsException}.
 */
public interface MessageWriter extends AutoCloseable {

  /**
   * Writes one message; its octets are in the folder on return.
   *
   * @param delivery its first
   * @return a sentence where the form cannot hold the octets, and they lie in a file beside it
   */
  Optional<String> write(RawMessage raw, Delivery delivery);

  /** A message that was written has been delivered once more. */
  default void noteRepeat(Delivery delivery) {}

  /** Nothing follows: writes what can only be said at the end. */
  default void complete() {}

  @Override
  void close();
}
