package io.cuttings.web.http;

import io.cuttings.CuttingsException;

/** A request that gets no answer but a sentence; the message is that sentence. */
public final class RefusedException extends CuttingsException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  private RefusedException(int status, String title, String sentence) {
    super(sentence);
    this.status = status;
    this.title = title;
  }

  public static RefusedException badRequest(String sentence) {
    return new RefusedException(400, "No such request", sentence);
  }

  public static RefusedException forbidden(String sentence) {
    return new RefusedException(403, "Not allowed", sentence);
  }

  /** Nothing is there; the title is such as "No such issue". */
  public static RefusedException notFound(String title, String sentence) {
    return new RefusedException(404, title, sentence);
  }

  public static RefusedException wrongMethod(String allowed) {
    return new RefusedException(
        405, "Not this way", "This address takes " + allowed + " and nothing else.");
  }

  /** Of RFC 9110, 15. */
  public int status() {
    return status;
  }

  /** A few words. */
  public String title() {
    return title;
  }

  /** What to tell the user. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
