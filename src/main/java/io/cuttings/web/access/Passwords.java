package io.cuttings.web.access;

import io.cuttings.settings.AccessSettings;
import io.cuttings.settings.PasswordHash;
import io.cuttings.web.http.RefusedException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user has the password. A hash costs a good part of a second, so answers are remembered,
 * by a digest with a key that only this process has; and hashes are computed one at a time, so that
 * whoever guesses gets one core and no more. For any number of threads.
 */
final class Passwords {
  private static final int RIGHT_ONES = 16;
  private static final int WRONG_ONES = 1000;

  /** Each waits in a thread that pages need too. */
  private static final int WAITING = 4;

  private static final int SECONDS = 5;

  private final AccessSettings settings;
  private final ProcessKey key;
  private final Failures failures;
  private final Semaphore computing = new Semaphore(1, true);

  // apart, so that guesses do not push out what is right
  private final Map<String, Boolean> right = newest(RIGHT_ONES);
  private final Map<String, Boolean> wrong = newest(WRONG_ONES);

  Passwords(AccessSettings settings, ProcessKey key, Failures failures) {
    this.settings = settings;
    this.key = key;
    this.failures = failures;
  }

  private static Map<String, Boolean> newest(int count) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > count;
          }
        });
  }

  /**
   * Whether the password is that of the user.
   *
   * @param from the address of who asks, for the log
   * @throws RefusedException where too many are being looked at
   */
  boolean areRight(Credentials credentials, String from) {
    PasswordHash hash = hash(credentials.user());
    boolean isRight = hash != null && isRight(hash, credentials);
    if (!isRight) {
      failures.note(from);
    }
    return isRight;
  }

  private @Nullable PasswordHash hash(String user) {
    return switch (user) {
      case Credentials.READER -> settings.reader();
      case Credentials.ADMINISTRATOR -> settings.administrator();
      default -> null;
    };
  }

  private boolean isRight(PasswordHash hash, Credentials credentials) {
    String digest = key.digest("password", credentials.user(), credentials.password());
    return known(digest).orElseGet(() -> computed(hash, credentials, digest));
  }

  private Optional<Boolean> known(String digest) {
    if (right.get(digest) != null) {
      return Optional.of(true);
    }
    return wrong.get(digest) != null ? Optional.of(false) : Optional.empty();
  }

  private boolean computed(PasswordHash hash, Credentials credentials, String digest) {
    if (computing.getQueueLength() >= WAITING) {
      throw RefusedException.busy("Too many passwords wait to be looked at; try again.", SECONDS);
    }
    computing.acquireUninterruptibly();
    try {
      Optional<Boolean> meanwhile = known(digest); // a browser sends several requests at once
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      boolean matches = hash.matches(credentials.password());
      (matches ? right : wrong).put(digest, true);
      return matches;
    } finally {
      computing.release();
    }
  }
}
