package io.cuttings.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcTransactionTest {
  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
  private final JdbcTransaction transaction = new JdbcTransaction(database);
  private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

  @BeforeEach
  void makeTable() throws SQLException {
    execute(database, "create table line (number int)");
  }

  @AfterEach
  void close() throws SQLException {
    execute(database, "shutdown");
    database.dispose();
  }

  private static void execute(DataSource on, String sql) throws SQLException {
    try (Connection connection = on.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int lines(DataSource seenBy) throws SQLException {
    try (Connection connection = seenBy.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from line")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Processor writing(int number) {
    return e -> execute(transaction.joined(), "insert into line values (" + number + ")");
  }

  private Processor block(Processor block) {
    return transaction.wrap(null, block);
  }

  @Test
  void aBlockIsCommittedAsAWhole() throws Exception {
    block(
            e -> {
              writing(1).process(e);
              writing(2).process(e);
              assertThat(lines(transaction.joined())).isEqualTo(2);
              assertThat(lines(database)).as("seen from outside").isZero();
            })
        .process(exchange);
    assertThat(lines(database)).isEqualTo(2);
  }

  @Test
  void aBlockThatThrowsLeavesNothing() throws Exception {
    Processor failing =
        block(
            e -> {
              writing(1).process(e);
              throw new IllegalStateException("on purpose");
            });
    assertThatThrownBy(() -> failing.process(exchange)).hasMessage("on purpose");
    assertThat(lines(database)).isZero();
  }

  @Test
  void aBlockWhoseExchangeFailedLeavesNothing() throws Exception {
    block(
            e -> {
              writing(1).process(e);
              e.setException(new IllegalStateException("on purpose"));
            })
        .process(exchange);
    assertThat(lines(database)).isZero();
  }

  @Test
  void aBlockMarkedForRollbackLeavesNothing() throws Exception {
    block(
            e -> {
              writing(1).process(e);
              e.setRollbackOnly(true);
            })
        .process(exchange);
    assertThat(lines(database)).isZero();
  }

  @Test
  void aBlockWithinABlockJoinsIt() throws Exception {
    Processor inner = block(writing(2));
    Processor outer =
        block(
            e -> {
              writing(1).process(e);
              inner.process(e);
              throw new IllegalStateException("on purpose");
            });
    assertThatThrownBy(() -> outer.process(exchange)).hasMessage("on purpose");
    assertThat(lines(database)).isZero();
    inner.process(exchange);
    assertThat(lines(database)).isEqualTo(1);
  }

  @Test
  void theBlockCannotEndItsTransaction() throws Exception {
    block(
            e -> {
              try (Connection connection = transaction.getConnection(database)) {
                assertThat(transaction.isConnectionTransactional(connection, database)).isTrue();
                writing(1).process(e);
                connection.commit();
                connection.setAutoCommit(true);
              }
              assertThat(lines(database)).isZero();
              e.setRollbackOnly(true);
            })
        .process(exchange);
    assertThat(lines(database)).isZero();
  }

  @Test
  void theConnectionGoesBackAsItCame() throws Exception {
    for (int i = 0; i < 3 * database.getMaxConnections(); i++) {
      block(writing(i)).process(exchange);
    }
    assertThat(database.getActiveConnections()).isZero();
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void aFailureOfTheDatabaseArrivesAsItIs() {
    Processor wrong = block(e -> execute(transaction.joined(), "insert into nothing values (1)"));
    assertThatThrownBy(() -> wrong.process(exchange)).isInstanceOf(SQLException.class);
  }

  @Test
  void outsideOfABlockEachStatementIsItsOwn() throws Exception {
    writing(1).process(exchange);
    assertThat(lines(database)).isEqualTo(1);
  }
}
