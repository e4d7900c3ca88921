package io.cuttings.sql;

import io.cuttings.CuttingsException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A way to a database: a transaction, and a statement in it. For any number of threads. */
public final class Sql {
  /** Rows that the driver holds at a time while they are handed over one by one. */
  private static final int FETCH_SIZE = 1000;

  private final DataSource database;

  public Sql(DataSource database) {
    this.database = database;
  }

  /**
   * Runs the work in one transaction.
   *
   * @param doing what the user reads behind "Cannot", where it fails
   */
  public <T extends @Nullable Object> T transact(String doing, Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false); // the pool sets it back
      return commit(connection, work);
    } catch (SQLException e) {
      throw new CuttingsException("Cannot " + doing + ": " + e.getMessage(), e);
    }
  }

  private static <T extends @Nullable Object> T commit(Connection connection, Work<T> work)
      throws SQLException {
    try {
      T result = work.run(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      try {
        connection.rollback();
      } catch (SQLException inRollback) {
        e.addSuppressed(inRollback);
      }
      throw e;
    }
  }

  /** The rows of one select, in a transaction of its own. */
  public <T> List<T> read(String doing, String select, Row<T> row, Object... values) {
    return transact(doing, connection -> select(connection, select, row, values));
  }

  /** Runs a statement that changes rows; returns how many. */
  public static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** All rows of a select. */
  public static <T> List<T> select(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    List<T> found = new ArrayList<>();
    forEach(connection, sql, row, found::add, values);
    return found;
  }

  /** Hands the rows of a select over one by one, in bounded memory; returns how many there were. */
  public static <T> long forEach(
      Connection connection, String sql, Row<T> row, Consumer<T> sink, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        long count = 0;
        for (; rows.next(); count++) {
          sink.accept(row.read(rows));
        }
        return count;
      }
    }
  }

  /** Binds the values in order, an Instant as a time with zone. */
  public static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
  }

  /** The time in a column that is not null. */
  public static Instant instant(ResultSet rows, String column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run(Connection connection) throws SQLException;
  }

  /** What is made of a row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet rows) throws SQLException;
  }
}
