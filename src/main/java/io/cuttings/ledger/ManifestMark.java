package io.cuttings.ledger;

import io.cuttings.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * How far the manifest was entered in the database at the last start.
 *
 * @param position in the manifest
 * @param deliveries how many the database had then
 */
record ManifestMark(long position, long deliveries) {
  private static final ManifestMark START = new ManifestMark(0, 0);

  static ManifestMark read(DataSource database) {
    return new Sql(database)
            .transact(
                "read how far the manifest is entered",
                connection ->
                    Sql.select(
                        connection,
                        "select position, deliveries from manifest_mark",
                        ManifestMark::of))
            .stream()
            .findFirst()
            .orElse(START);
  }

  private static ManifestMark of(ResultSet rows) throws SQLException {
    return new ManifestMark(rows.getLong("position"), rows.getLong("deliveries"));
  }

  void write(DataSource database) {
    new Sql(database)
        .transact(
            "note how far the manifest is entered",
            connection -> {
              Sql.update(connection, "delete from manifest_mark");
              return Sql.update(
                  connection,
                  "insert into manifest_mark (position, deliveries) values (?, ?)",
                  position,
                  deliveries);
            });
  }
}
