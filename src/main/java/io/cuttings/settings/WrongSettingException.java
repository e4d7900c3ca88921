package io.cuttings.settings;

import io.cuttings.CuttingsException;
import org.jspecify.annotations.Nullable;

/** The user's configuration is wrong; the message says where, and what would be right. */
public final class WrongSettingException extends CuttingsException {
  private static final long serialVersionUID = 1L;

  public WrongSettingException(String message) {
    super(message);
  }

  WrongSettingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
