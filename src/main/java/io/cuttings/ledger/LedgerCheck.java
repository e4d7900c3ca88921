package io.cuttings.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Delivery;
import io.cuttings.archive.Part;
import io.cuttings.archive.Place;
import io.cuttings.finding.Finding;
import io.cuttings.finding.Kind;
import io.cuttings.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Compares the ledger with the manifest, part by part, and changes nothing. A delivery has its line
 * before it has its row: where the rows are read first, a row without a line is amiss at any time,
 * and a line without a row when it is still so a little later. For any number of threads.
 */
public final class LedgerCheck {
  private final Sql sql;
  private final Ledger ledger;

  public LedgerCheck(DataSource database) {
    this.sql = new Sql(database);
    this.ledger = new Ledger(database);
  }

  /** The rows of a part as they are now. */
  public Rows read(Part part) {
    List<Row> deliveries =
        sql.read(
            "read the deliveries of a part",
            """
            select archive_key, place_key, mailbox, folder, uidvalidity, uid
            from delivery
            where archive_key >= ? and archive_key < ?
            order by archive_key, place_key
            """,
            row ->
                new Row(
                    new ArchiveKey(row.getString("archive_key")),
                    row.getString("place_key"),
                    Deliveries.place(row)),
            part.digits(),
            part.end());
    return new Rows(deliveries, messages(part));
  }

  private List<ArchiveKey> messages(Part part) {
    return sql.read(
        "read the messages of a part",
        """
        select archive_key
        from message
        where archive_key >= ? and archive_key < ?
        order by archive_key
        """,
        row -> new ArchiveKey(row.getString("archive_key")),
        part.digits(),
        part.end());
  }

  /**
   * What the rows lack and have too much.
   *
   * @param lines of the manifest, read after the rows
   */
  public static List<Finding> compare(Rows rows, List<Delivery> lines) {
    List<Finding> findings = new ArrayList<>(unentered(rows, lines));
    findings.addAll(unbacked(rows, lines));
    return findings;
  }

  private static List<Finding> unentered(Rows rows, List<Delivery> lines) {
    Set<String> entered = new HashSet<>();
    rows.deliveries.forEach(row -> entered.add(row.placeKey + row.key));
    Map<ArchiveKey, List<Place>> absent = new LinkedHashMap<>();
    for (Delivery line : lines) {
      if (entered.add(Deliveries.placeKey(line.place()) + line.key())) {
        absent.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line.place());
      }
    }
    List<Finding> findings = new ArrayList<>();
    absent.forEach(
        (key, places) ->
            findings.add(
                finding(Kind.UNENTERED, key, "the ledger lacks its delivery at ", places)));
    return findings;
  }

  private static Finding finding(Kind kind, ArchiveKey key, String what, List<Place> places) {
    String more = places.size() == 1 ? "" : " and %d more".formatted(places.size() - 1);
    return new Finding(kind, key.value(), what + places.get(0) + more);
  }

  private static List<Finding> unbacked(Rows rows, List<Delivery> lines) {
    Set<String> listed = new HashSet<>();
    Set<ArchiveKey> keys = new HashSet<>();
    for (Delivery line : lines) {
      listed.add(Deliveries.placeKey(line.place()) + line.key());
      keys.add(line.key());
    }
    List<Finding> findings = new ArrayList<>();
    Map<ArchiveKey, List<Row>> surplus =
        rows.deliveries.stream()
            .filter(row -> !listed.contains(row.placeKey + row.key))
            .collect(groupingBy(Row::key, LinkedHashMap::new, toList()));
    surplus.forEach(
        (key, some) ->
            findings.add(
                finding(
                    Kind.UNBACKED,
                    key,
                    "the manifest lacks its delivery at ",
                    some.stream().map(Row::place).toList())));
    rows.messages.stream()
        .filter(key -> !keys.contains(key) && !surplus.containsKey(key))
        .forEach(
            key ->
                findings.add(
                    new Finding(
                        Kind.UNBACKED, key.value(), "is in the ledger and not in the manifest")));
    return findings;
  }

  /** The messages of a part that were delivered before a time and are neither stored nor dead. */
  public List<Finding> pending(Part part, Instant before) {
    return ledger.pending(part, before).stream()
        .map(key -> new Finding(Kind.PENDING, key.value(), "is neither stored nor a dead letter"))
        .toList();
  }

  /** What the ledger has of a part. */
  public record Rows(List<Row> deliveries, List<ArchiveKey> messages) {
    public Rows {
      deliveries = List.copyOf(deliveries);
      messages = List.copyOf(messages);
    }
  }

  /** A delivery of the ledger. */
  public record Row(ArchiveKey key, String placeKey, Place place) {}
}
