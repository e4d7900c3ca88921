package io.cuttings.store;

import io.cuttings.CuttingsException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the user reads when the database does not do its part: one sentence, and what to do. */
final class DatabaseFailure {
  /** org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1 */
  private static final int H2_LOCKED = 90020;

  /** org.h2.api.ErrorCode.WRONG_USER_OR_PASSWORD */
  private static final int H2_WRONG_LOGIN = 28000;

  private DatabaseFailure() {}

  static CuttingsException of(String doing, Exception failure) {
    return new CuttingsException("Cannot " + doing + ": " + why(failure), failure);
  }

  private static String why(Exception failure) {
    SQLException cause = innermost(failure);
    if (cause == null) {
      return oneLine(failure);
    }
    if (cause.getErrorCode() == H2_LOCKED) {
      return "another program has it open (end that program, or add AUTO_SERVER=TRUE to the URL)";
    }
    String state = Objects.requireNonNullElse(cause.getSQLState(), "");
    // SQL:2016 class 28: invalid authorization specification
    if (cause.getErrorCode() == H2_WRONG_LOGIN || state.startsWith("28")) {
      return "it refuses the user name or the password (cuttings.database.username, .password)";
    }
    // SQL:2016 class 08: connection exception
    if (state.startsWith("08")) {
      return "it cannot be reached (" + oneLine(cause) + ")";
    }
    return oneLine(cause);
  }

  private static @Nullable SQLException innermost(Throwable failure) {
    SQLException found = null;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        found = sql;
      }
    }
    return found;
  }

  private static String oneLine(Throwable failure) {
    String text = Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getName());
    // H2 puts the statement behind its sentence
    return text.lines().findFirst().orElse(text).replaceFirst("; SQL statement:.*", "");
  }

  /** The part of a URL that holds no login. */
  static String shown(String url) {
    return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
  }
}
