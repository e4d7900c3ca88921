package io.cuttings.store.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.table.Table;
import org.h2.table.TableType;
import org.h2.value.VersionedValue;

/**
 * Entries of H2's maps that belong to a transaction which has died. An entry bears the number of
 * the operation that wrote it until its transaction is committed; the operations of a transaction
 * stand in its undo log. An entry whose transaction was marked as committed gets its new value, any
 * other its old one.
 *
 * <p>It reads H2's store below SQL, where such entries cannot be seen. For a connection that has
 * the database for itself.
 */
final class Leftovers {
  private final MVStore store;
  private final TransactionStore transactions;

  Leftovers(Connection connection) throws SQLException {
    Database database = session(connection).getDatabase();
    this.store = database.getStore().getMvStore();
    this.transactions = database.getStore().getTransactionStore();
  }

  private static SessionLocal session(Connection connection) throws SQLException {
    return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
  }

  /** Ends them all; returns how many entries there were. */
  int end() {
    List<MVMap<Long, Object>> committed = committedLogs();
    int ended = 0;
    for (String name : store.getMapNames()) {
      if (name.startsWith("table.") || name.startsWith("index.")) {
        ended += end(store.openMap(name, new MVMap.Builder<>()), committed);
      }
    }
    committed.forEach(store::removeMap);
    store.commit();
    return ended;
  }

  /** The undo logs of transactions that were committed and not through with it. */
  private List<MVMap<Long, Object>> committedLogs() {
    return transactions.getOpenTransactions().stream()
        .filter(t -> t.getStatus() == Transaction.STATUS_COMMITTED)
        .map(t -> TransactionStore.UNDO_LOG_NAME_PREFIX + "." + t.getId())
        .filter(store::hasMap)
        .map(name -> store.<MVMap<Long, Object>, Long, Object>openMap(name, new MVMap.Builder<>()))
        .toList();
  }

  private int end(MVMap<Object, VersionedValue<Object>> map, List<MVMap<Long, Object>> committed) {
    List<Map.Entry<Object, VersionedValue<Object>>> found = new ArrayList<>();
    Cursor<Object, VersionedValue<Object>> entries = map.cursor(null);
    while (entries.hasNext()) {
      Object key = entries.next();
      VersionedValue<Object> value = entries.getValue();
      if (!value.isCommitted()) {
        found.add(Map.entry(key, value));
      }
    }
    if (!found.isEmpty()) {
      Transaction unlogged = transactions.begin();
      TransactionMap<Object, Object> values = unlogged.openMapX(map);
      found.forEach(entry -> end(entry.getKey(), entry.getValue(), map, values, committed));
      unlogged.rollback();
    }
    return found.size();
  }

  private static void end(
      Object key,
      VersionedValue<Object> value,
      MVMap<Object, VersionedValue<Object>> map,
      TransactionMap<Object, Object> values,
      List<MVMap<Long, Object>> committed) {
    boolean isCommitted =
        committed.stream().anyMatch(log -> log.containsKey(value.getOperationId()));
    Object last = isCommitted ? value.getCurrentValue() : value.getCommittedValue();
    if (last == null) {
      map.remove(key);
    } else {
      values.putCommitted(key, last);
    }
  }

  /** Whether every index of a table has as many entries as the table has rows. */
  static boolean hasEvenIndexes(Connection connection) throws SQLException {
    SessionLocal session = session(connection);
    for (Table table : session.getDatabase().getAllTablesAndViews()) {
      if (table.getTableType() == TableType.TABLE && !isEven(table, session)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEven(Table table, SessionLocal session) {
    return table.getIndexes().stream()
            .map(Index.class::cast)
            .mapToLong(index -> index.getRowCount(session))
            .distinct()
            .count()
        <= 1;
  }
}
