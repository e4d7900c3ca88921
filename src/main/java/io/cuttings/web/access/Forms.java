package io.cuttings.web.access;

import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Whether a form is one of this site: small, of the one kind that its pages send, and with the
 * token that only its pages show. A browser sends the password along with other sites' forms too
 * (CSRF), but those cannot know the token. For any number of threads.
 */
final class Forms {
  private static final String TYPE = "application/x-www-form-urlencoded";
  private static final String FIELD = "csrf";

  private final ProcessKey key;
  private final Clock clock;

  Forms(ProcessKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /**
   * Lets forms pass that can be read.
   *
   * @throws RefusedException for what is too large or no form
   */
  static void checkBody(Request request) {
    if (length(request) > Request.LARGEST_FORM) {
      throw RefusedException.tooLarge("A form has at most 64 KB.");
    }
    String type = request.header("content-type").orElse("");
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE)) {
      throw RefusedException.wrongType("What is sent here has the content type " + TYPE + ".");
    }
  }

  private static long length(Request request) {
    String declared =
        request.header("content-length").filter(l -> l.matches("\\d{1,18}")).orElse("0");
    return Math.max(Long.parseLong(declared), request.form().length());
  }

  /** The token for a user's forms, good for this day (UTC) and the next. */
  String token(String user) {
    return token(user, today());
  }

  private String token(String user, LocalDate day) {
    return key.digest("form", user, day.toString());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * Lets forms pass that have the user's token.
   *
   * @throws RefusedException for the others
   */
  void checkToken(String user, Request request) {
    String sent = request.fields().text(FIELD).orElse("");
    if (!equal(token(user), sent) && !equal(token(user, today().minusDays(1)), sent)) {
      throw RefusedException.forbidden(
          "The form is older than a day or than the last start: load its page again and send it"
              + " once more.");
    }
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
