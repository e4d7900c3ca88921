package io.cuttings.archive;

import io.cuttings.CuttingsException;

/**
 * The disk of the archive is full: nothing was archived, and nothing will be before there is room.
 */
public final class NoSpaceLeftException extends CuttingsException {
  private static final long serialVersionUID = 1L;

  NoSpaceLeftException(String message, Throwable cause) {
    super(message, cause);
  }
}
