package io.cuttings.web.access;

import io.cuttings.web.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user and a password as a request brings them (RFC 7617, in UTF-8); never printed. */
record Credentials(String user, String password) {
  static final String READER = "reader";
  static final String ADMINISTRATOR = "admin";

  private static final Pattern BASIC = Pattern.compile("(?i)basic +([A-Za-z0-9+/]+={0,2})");

  /** Those of the request; empty where it has none, or such as nobody can read. */
  static Optional<Credentials> of(Request request) {
    return request
        .header("authorization")
        .map(header -> BASIC.matcher(header.strip()))
        .filter(Matcher::matches)
        .flatMap(header -> decoded(header.group(1)));
  }

  private static Optional<Credentials> decoded(String token) {
    try {
      String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean isAdministrator() {
    return user.equals(ADMINISTRATOR);
  }

  @Override
  public String toString() {
    return "credentials";
  }
}
