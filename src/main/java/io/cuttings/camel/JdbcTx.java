package io.cuttings.camel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.component.jdbc.ConnectionStrategy;
import org.apache.camel.spi.TransactedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One JDBC transaction around a block of a route: {@code policy: {ref: jdbcTx, steps: …}}, with
 * {@code connectionStrategy=#jdbcTx&resetAutoCommit=false} on each {@code jdbc:} endpoint in it.
 * The block stays in one thread. It commits when the block ends well and rolls back otherwise.
 */
public final class JdbcTx implements TransactedPolicy, ConnectionStrategy {
  private static final Set<String> OURS_ALONE =
      Set.of("close", "commit", "rollback", "setAutoCommit");

  /** A thread is in one transaction at most, whoever began it. */
  private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

  private final DataSource database;

  JdbcTx(DataSource database) {
    this.database = database;
  }

  @Override
  public void beforeWrap(Route route, NamedNode definition) {
    // nothing to prepare
  }

  @Override
  public Processor wrap(Route route, Processor block) {
    return exchange -> {
      if (CURRENT.get() == null) {
        transact(block, exchange);
      } else {
        block.process(exchange); // joins the transaction around it
      }
    };
  }

  private void transact(Processor block, Exchange exchange) throws Exception {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        CURRENT.set(shielded(connection));
        block.process(exchange);
        end(connection, exchange.getException() == null && !exchange.isRollbackOnly());
      } catch (Throwable e) {
        end(connection, false);
        throw e;
      } finally {
        CURRENT.remove();
        connection.setAutoCommit(true);
      }
    }
  }

  private static void end(Connection connection, boolean well) throws SQLException {
    if (well) {
      connection.commit();
    } else {
      connection.rollback();
    }
  }

  /** camel-jdbc closes what it is handed after each exchange; this connection lasts longer. */
  private static Connection shielded(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            JdbcTx.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (OURS_ALONE.contains(method.getName())) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(DataSource dataSource) throws Exception {
    Connection connection = CURRENT.get();
    return connection == null ? dataSource.getConnection() : connection;
  }

  @Override
  public boolean isConnectionTransactional(Connection connection, DataSource dataSource) {
    return connection == CURRENT.get();
  }
}
