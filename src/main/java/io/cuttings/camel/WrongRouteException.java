package io.cuttings.camel;

import io.cuttings.CuttingsException;

/** A route is not written right; the message says in which file and line, and what is wrong. */
public final class WrongRouteException extends CuttingsException {
  private static final long serialVersionUID = 1L;

  WrongRouteException(String message, Throwable cause) {
    super(message, cause);
  }
}
