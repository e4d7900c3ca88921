package io.cuttings.web.http;

import io.cuttings.CuttingsException;
import java.util.Map;

/** A request that gets no answer but a sentence; the message is that sentence. */
public final class RefusedException extends CuttingsException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final Map<String, String> headers;

  private RefusedException(int status, String title, String sentence) {
    this(status, title, sentence, Map.of());
  }

  private RefusedException(int status, String title, String sentence, Map<String, String> headers) {
    super(sentence);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }

  public static RefusedException badRequest(String sentence) {
    return new RefusedException(400, "No such request", sentence);
  }

  /** A user and a password are missing or wrong; the challenge is that of RFC 9110, 11.6.1. */
  public static RefusedException unauthorized(String challenge, String sentence) {
    return new RefusedException(
        401, "Who is there?", sentence, Map.of("WWW-Authenticate", challenge));
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
        405,
        "Not this way",
        "This address takes " + allowed + " and nothing else.",
        Map.of("Allow", allowed));
  }

  public static RefusedException tooLarge(String sentence) {
    return new RefusedException(413, "Too much", sentence);
  }

  public static RefusedException wrongType(String sentence) {
    return new RefusedException(415, "Not in this form", sentence);
  }

  /** The site is not who was asked. */
  public static RefusedException misdirected(String sentence) {
    return new RefusedException(421, "Not under this name", sentence);
  }

  /** It may be tried again after so many seconds. */
  public static RefusedException busy(String sentence, int seconds) {
    return new RefusedException(
        503, "Too busy", sentence, Map.of("Retry-After", Integer.toString(seconds)));
  }

  /** Of RFC 9110, 15. */
  public int status() {
    return status;
  }

  /** A few words. */
  public String title() {
    return title;
  }

  /** What the answer carries beside the sentence. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What to tell the user. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
