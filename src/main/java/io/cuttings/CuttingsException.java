package io.cuttings;

import org.jspecify.annotations.Nullable;

/**
 * The root of what Cuttings throws itself. The message is a sentence for the user: "Cannot (do)
 * (which): (why)", without secrets and without bodies of mail.
 */
public class CuttingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CuttingsException(String message) {
    super(message);
  }

  public CuttingsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
