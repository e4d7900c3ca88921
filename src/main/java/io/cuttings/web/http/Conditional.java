package io.cuttings.web.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers who asks only for what has changed (RFC 9110, 13): 304 and no body where nothing has. For
 * any number of threads.
 */
public final class Conditional {
  /**
   * So long after a change its date stands for it. A date has whole seconds and is that of a
   * transaction's beginning: soon after it, one more change may come that bears the same.
   */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private static final Pattern TAG =
      Pattern.compile("(?:W/)?(?<tag>\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

  private final Clock clock;
  private final String caching;

  /**
   * Whoever keeps a response asks before each use whether it still holds.
   *
   * @param isPrivate whether only the reader may keep it, since a password protects it
   */
  public Conditional(Clock clock, boolean isPrivate) {
    this.clock = clock;
    this.caching = isPrivate ? "private, no-cache" : "no-cache";
  }

  /**
   * The response with its validators; it is not made where the version is the one that the reader
   * has. What is not there, or not asked for right, must have been refused before.
   */
  public Response answer(Request request, Version version, Supplier<Response> response) {
    Instant now = clock.instant();
    Optional<Instant> modified = modified(version, now);
    if (isKnown(request, version, modified, now)) {
      return marked(Response.empty(304), version, modified);
    }
    Response made = response.get();
    return made.status() == 200 ? marked(made, version, modified) : made;
  }

  private static Optional<Instant> modified(Version version, Instant now) {
    Instant second = version.changedAt().truncatedTo(ChronoUnit.SECONDS);
    return second.plus(SETTLED).isBefore(now) ? Optional.of(second) : Optional.empty();
  }

  /** A tag is more exact than a date: where there is one, the date does not count. */
  private static boolean isKnown(
      Request request, Version version, Optional<Instant> modified, Instant now) {
    Optional<String> tags = request.header("If-None-Match");
    if (tags.isPresent()) {
      return tags.get().strip().equals("*") || names(tags.get(), version.tag());
    }
    Optional<Instant> since = request.header("If-Modified-Since").flatMap(HttpDate::read);
    return modified.isPresent()
        && since.isPresent()
        && !since.get().isAfter(now) // nobody can have got it then
        && !modified.get().isAfter(since.get());
  }

  private static boolean names(String tags, String wanted) {
    Matcher matcher = TAG.matcher(tags);
    while (matcher.find()) {
      if (wanted.equals(matcher.group("tag"))) {
        return true;
      }
    }
    return false;
  }

  private Response marked(Response response, Version version, Optional<Instant> modified) {
    Response marked = response.with("ETag", version.tag()).with("Cache-Control", caching);
    return modified
        .map(instant -> marked.with("Last-Modified", HttpDate.written(instant)))
        .orElse(marked);
  }
}
