package io.cuttings.store.recovery;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after an embedded database whose process was killed. H2 writes its maps to the disk one by
 * one while transactions go on, so that a kill can leave some rows of a transaction without the
 * others, and keys of index entries that no row has and that nobody can insert again: every later
 * attempt waits for a transaction that has died. (H2's own recovery ends transactions that were
 * open, but not those that were being committed, in the version that is used here.)
 *
 * <p>What can be told apart is mended. A file that cannot be trusted is set aside, and a new one
 * takes its place: all that a database holds can be made again from the archive.
 */
public final class CrashRecovery {
  private static final Logger LOG = LoggerFactory.getLogger(CrashRecovery.class);

  private CrashRecovery() {}

  /**
   * Mends a database that no process has closed, and does nothing for any other. To be called
   * before it is opened; a file that another process or this one has open is left alone.
   */
  public static void mend(String url, String user, String password, Clock clock) {
    EmbeddedFile.of(url)
        .filter(EmbeddedFile::isUnclosed)
        .ifPresent(file -> mend(file, user, password, clock));
  }

  private static void mend(EmbeddedFile file, String user, String password, Clock clock) {
    boolean isSound;
    try (Connection connection = DriverManager.getConnection(file.url(), user, password)) {
      if (isInUse(connection)) {
        return; // this very process has opened it before
      }
      int leftovers = new Leftovers(connection).end();
      isSound = Leftovers.hasEvenIndexes(connection);
      if (isSound) {
        int orphans = new Orphans(connection).remove();
        LOG.info(
            "The database was not closed when its process ended: ended {} changes that were under"
                + " way, removed {} rows without their others",
            leftovers,
            orphans);
      }
    } catch (SQLException e) {
      isSound = !isDamage(e);
    } catch (MVStoreException e) {
      isSound = false;
    }
    if (!isSound) {
      Path aside = file.setAside(clock.instant());
      LOG.warn(
          "The database was damaged when its process was killed, and is kept as {}; a new one is"
              + " made from the archive: start the daemon, or run replay",
          aside);
    }
  }

  private static boolean isInUse(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from information_schema.sessions")) {
      return rows.next() && rows.getInt(1) > 1;
    }
  }

  /**
   * Other failures, such as a wrong password or a process that has the file, are told by the
   * opening.
   */
  private static boolean isDamage(SQLException failure) {
    return failure.getErrorCode() == ErrorCode.FILE_CORRUPTED_1
        || failure.getErrorCode() == ErrorCode.GENERAL_ERROR_1;
  }
}
