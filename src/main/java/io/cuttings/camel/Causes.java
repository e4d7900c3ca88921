package io.cuttings.camel;

import java.net.UnknownHostException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.RuntimeCamelException;

/** Turns an exception into the part of a sentence that says why. */
public final class Causes {
  private Causes() {}

  /** The message of the exception, and that of its root where it says something else. */
  public static String sentence(Throwable e) {
    Throwable outer = e;
    while (outer.getCause() != null && isWrapping(outer)) {
      outer = outer.getCause();
    }
    Throwable root = outer;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = text(outer);
    String rootMessage = text(root);
    return message.contains(rootMessage) ? message : message + " (" + rootMessage + ")";
  }

  /** Camel's own wrappers say where, not why. */
  private static boolean isWrapping(Throwable e) {
    return e instanceof CamelExecutionException || e.getClass() == RuntimeCamelException.class;
  }

  private static String text(Throwable e) {
    String message = e instanceof UnknownHostException ? "unknown host" : e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message.strip();
  }
}
