package io.cuttings.ledger;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes deliveries and their messages, many at a time; those that are there stay as they are. */
final class Deliveries {
  private static final String MESSAGE =
      """
      insert into message (archive_key, size)
      values (?, ?)
      on conflict do nothing
      """;
  private static final String DELIVERY =
      """
      insert into delivery
        (place_key, mailbox, folder, uidvalidity, uid, uid_number, archive_key, received)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Deliveries() {}

  /** Returns how many were new. */
  static int insert(Connection connection, Collection<Delivery> deliveries) throws SQLException {
    try (PreparedStatement messages = connection.prepareStatement(MESSAGE);
        PreparedStatement places = connection.prepareStatement(DELIVERY)) {
      for (Delivery delivery : deliveries) {
        Sql.bind(messages, delivery.key().value(), delivery.size());
        messages.addBatch();
        bind(places, delivery);
        places.addBatch();
      }
      messages.executeBatch();
      return sum(places.executeBatch());
    }
  }

  private static void bind(PreparedStatement statement, Delivery delivery) throws SQLException {
    Place place = delivery.place();
    Sql.bind(
        statement,
        placeKey(place),
        place.mailbox(),
        place.folder(),
        place.uidValidity(),
        place.uid(),
        number(place.uid()),
        delivery.key().value(),
        delivery.received());
  }

  static String placeKey(Place place) {
    String name =
        String.join("\0", place.mailbox(), place.folder(), "" + place.uidValidity(), place.uid());
    return ArchiveKey.of(name.getBytes(StandardCharsets.UTF_8)).value();
  }

  private static @Nullable Long number(String uid) {
    return NUMBER.matcher(uid).matches() ? Long.valueOf(uid) : null;
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count == Statement.SUCCESS_NO_INFO ? 1 : count;
    }
    return sum;
  }
}
