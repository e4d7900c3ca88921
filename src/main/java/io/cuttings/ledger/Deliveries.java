package io.cuttings.ledger;

import static java.util.Comparator.comparing;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes deliveries and their messages, many in one statement. What is entered depends on the set
 * of deliveries alone, not on their order: of two lines for the same message at the same place,
 * which a crash between manifest and ledger can leave, the earlier time counts.
 */
final class Deliveries {
  private static final String MESSAGES =
      """
      insert into message (archive_key, size)
      select u.archive_key, u.size
      from unnest(cast(? as varchar array), cast(? as bigint array)) as u (archive_key, size)
      on conflict do nothing
      """;
  private static final String DELIVERIES =
      """
      insert into delivery
        (place_key, archive_key, mailbox, folder, uidvalidity, uid, uid_number, received)
      select
        u.place_key, u.archive_key, u.mailbox, u.folder, u.uidvalidity, u.uid, u.uid_number,
        cast(u.received as timestamp(3) with time zone)
      from unnest(
        cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
        cast(? as varchar array), cast(? as bigint array), cast(? as varchar array),
        cast(? as bigint array), cast(? as varchar array)
      ) as u (place_key, archive_key, mailbox, folder, uidvalidity, uid, uid_number, received)
      on conflict do nothing
      """;
  private static final String EARLIER =
      """
      update delivery
      set received = ?
      where place_key = ?
        and archive_key = ?
        and received > ?
      """;
  private static final String ENTERED =
      """
      select d.place_key, d.archive_key
      from unnest(cast(? as varchar array), cast(? as varchar array)) as u (place_key, archive_key)
      join delivery d on d.place_key = u.place_key and d.archive_key = u.archive_key
      """;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Deliveries() {}

  /** Returns how many were new. */
  static int insert(Connection connection, Collection<Delivery> deliveries) throws SQLException {
    // always in this order, or two processes that enter the same lines could wait for each other
    List<Delivery> ordered =
        deliveries.stream()
            .sorted(comparing(Delivery::key).thenComparing(d -> placeKey(d.place())))
            .toList();
    insertMessages(connection, ordered);
    int inserted = insertDeliveries(connection, ordered);
    if (inserted < ordered.size()) {
      correct(connection, ordered);
    }
    return inserted;
  }

  private static void insertMessages(Connection connection, List<Delivery> deliveries)
      throws SQLException {
    var columns = new Columns(connection, deliveries);
    try (PreparedStatement statement = connection.prepareStatement(MESSAGES)) {
      statement.setArray(1, columns.text(d -> d.key().value()));
      statement.setArray(2, columns.number(Delivery::size));
      statement.executeUpdate();
    }
  }

  private static int insertDeliveries(Connection connection, List<Delivery> deliveries)
      throws SQLException {
    var columns = new Columns(connection, deliveries);
    try (PreparedStatement statement = connection.prepareStatement(DELIVERIES)) {
      statement.setArray(1, columns.text(d -> placeKey(d.place())));
      statement.setArray(2, columns.text(d -> d.key().value()));
      statement.setArray(3, columns.text(d -> d.place().mailbox()));
      statement.setArray(4, columns.text(d -> d.place().folder()));
      statement.setArray(5, columns.number(d -> d.place().uidValidity()));
      statement.setArray(6, columns.text(d -> d.place().uid()));
      statement.setArray(7, columns.number(d -> number(d.place().uid())));
      statement.setArray(8, columns.text(d -> d.received().toString()));
      return statement.executeUpdate();
    }
  }

  private static void correct(Connection connection, List<Delivery> deliveries)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EARLIER)) {
      for (Delivery delivery : deliveries) {
        Sql.bind(
            statement,
            delivery.received(),
            placeKey(delivery.place()),
            delivery.key().value(),
            delivery.received());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Those that are not entered. */
  static List<Delivery> unentered(Connection connection, Collection<Delivery> deliveries)
      throws SQLException {
    var columns = new Columns(connection, List.copyOf(deliveries));
    Set<String> entered =
        new HashSet<>(
            Sql.select(
                connection,
                ENTERED,
                rows -> rows.getString(1) + rows.getString(2),
                columns.text(d -> placeKey(d.place())),
                columns.text(d -> d.key().value())));
    return deliveries.stream()
        .filter(d -> !entered.contains(placeKey(d.place()) + d.key()))
        .toList();
  }

  static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString("mailbox"),
        row.getString("folder"),
        row.getLong("uidvalidity"),
        row.getString("uid"));
  }

  /** What names a place in the database, however long its folder's name is. */
  static String placeKey(Place place) {
    String name =
        String.join("\0", place.mailbox(), place.folder(), "" + place.uidValidity(), place.uid());
    return ArchiveKey.of(name.getBytes(StandardCharsets.UTF_8)).value();
  }

  /** A UID where it is a number, as IMAP has it. */
  static @Nullable Long number(String uid) {
    return NUMBER.matcher(uid).matches() ? Long.valueOf(uid) : null;
  }

  /** The same deliveries, column by column. */
  private record Columns(Connection connection, List<Delivery> deliveries) {
    Array text(Function<Delivery, String> column) throws SQLException {
      return array("varchar", column);
    }

    Array number(Function<Delivery, @Nullable Long> column) throws SQLException {
      return array("bigint", column);
    }

    private Array array(String type, Function<Delivery, ? extends @Nullable Object> column)
        throws SQLException {
      return connection.createArrayOf(type, deliveries.stream().map(column).toArray());
    }
  }
}
