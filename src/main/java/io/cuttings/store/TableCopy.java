package io.cuttings.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Copies the rows of all tables into a database with the same tables, on H2. */
record TableCopy(Connection from, Connection to) {
  private static final int BATCH = 1000;

  void all() throws SQLException {
    from.setAutoCommit(false);
    from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    to.setAutoCommit(false);
    try (Statement statement = to.createStatement()) {
      statement.execute("set referential_integrity false");
      for (String table : tables()) {
        statement.execute("delete from " + table); // a migration enters rows
        copy(table);
        to.commit();
      }
      statement.execute("set referential_integrity true");
    }
    from.rollback();
  }

  private List<String> tables() throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        to.getMetaData().getTables(null, "public", "%", new String[] {"BASE TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (!name.startsWith("flyway_")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private void copy(String table) throws SQLException {
    try (Statement empty = to.createStatement();
        ResultSet shape = empty.executeQuery("select * from " + table + " where 1 = 0")) {
      ResultSetMetaData columns = shape.getMetaData();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i));
      }
      String list = String.join(", ", names);
      String places = String.join(", ", Collections.nCopies(names.size(), "?"));
      try (PreparedStatement select = from.prepareStatement("select " + list + " from " + table);
          PreparedStatement insert =
              to.prepareStatement(
                  "insert into " + table + " (" + list + ") values (" + places + ")")) {
        select.setFetchSize(BATCH);
        copy(select, insert, columns);
      }
    }
  }

  private void copy(PreparedStatement select, PreparedStatement insert, ResultSetMetaData columns)
      throws SQLException {
    int waiting = 0;
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          insert.setObject(i, value(rows, i, columns.getColumnType(i)));
        }
        insert.addBatch();
        waiting++;
        if (waiting == BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
    }
    if (waiting > 0) {
      insert.executeBatch();
    }
  }

  private @Nullable Object value(ResultSet rows, int column, int type) throws SQLException {
    if (type == Types.TIMESTAMP_WITH_TIMEZONE) {
      return rows.getObject(column, OffsetDateTime.class);
    }
    if (type == Types.ARRAY) {
      Array array = rows.getArray(column);
      return array == null ? null : to.createArrayOf("varchar", (Object[]) array.getArray());
    }
    return rows.getObject(column);
  }
}
