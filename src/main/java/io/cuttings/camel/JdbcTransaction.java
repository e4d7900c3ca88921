package io.cuttings.camel;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.component.jdbc.ConnectionStrategy;
import org.apache.camel.spi.TransactedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One JDBC transaction around a block of a route: {@code policy: {ref: jdbcTx, steps: …}}, and
 * {@code connectionStrategy=#jdbcTx} on the jdbc endpoints in it. A block within a block joins it.
 * The transaction belongs to the thread: nothing in the block may change it (no seda, threads or
 * parallel processing).
 */
public final class JdbcTransaction implements TransactedPolicy, ConnectionStrategy {
  private static final Set<String> NOT_THE_BLOCKS =
      Set.of("close", "commit", "rollback", "setAutoCommit");

  private final DataSource database;

  @SuppressWarnings("ThreadLocalUsage") // one of these a context, and two contexts do not share it
  private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

  public JdbcTransaction(DataSource database) {
    this.database = database;
  }

  @Override
  public void beforeWrap(Route route, NamedNode definition) {
    // nothing of the block needs to be changed
  }

  @Override
  public Processor wrap(Route route, Processor block) {
    return exchange -> run(block, exchange);
  }

  private void run(Processor block, Exchange exchange) throws Exception {
    if (current.get() != null) {
      block.process(exchange);
      return;
    }
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      current.set(shielded(connection));
      try {
        block.process(exchange);
        if (exchange.getException() == null && !exchange.isRollbackOnly()) {
          connection.commit();
        }
      } finally {
        current.remove();
        // after a commit this undoes nothing
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** camel-jdbc closes and commits what it is handed: give it a connection that does neither. */
  private static Connection shielded(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            JdbcTransaction.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (NOT_THE_BLOCKS.contains(method.getName())) {
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
  public Connection getConnection(DataSource dataSource) throws SQLException {
    Connection connection = current.get();
    return connection == null ? dataSource.getConnection() : connection;
  }

  @Override
  public boolean isConnectionTransactional(Connection connection, DataSource dataSource) {
    return connection == current.get();
  }

  /** The transaction of the thread, for beans in the block; outside of one, the database. */
  public DataSource joined() {
    return new Joined();
  }

  private final class Joined implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return JdbcTransaction.this.getConnection(database);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return database.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
      return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
      return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getLogger(JdbcTransaction.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return database.isWrapperFor(type);
    }
  }
}
