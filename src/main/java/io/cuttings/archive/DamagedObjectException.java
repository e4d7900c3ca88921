package io.cuttings.archive;

import io.cuttings.CuttingsException;
import org.jspecify.annotations.Nullable;

/** An object of the archive no longer holds the octets that its key names. */
public final class DamagedObjectException extends CuttingsException {
  private static final long serialVersionUID = 1L;

  DamagedObjectException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
