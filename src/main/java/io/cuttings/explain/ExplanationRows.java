package io.cuttings.explain;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.split.CutRecord;
import io.cuttings.split.Explanation;
import io.cuttings.split.Item;
import io.cuttings.split.JudgedBlock;
import io.cuttings.split.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An explanation as rows for other programs; the first component says what a row is. */
public final class ExplanationRows {
  private ExplanationRows() {}

  /** The message. */
  public record MessageRow(
      String row,
      ArchiveKey archiveKey,
      String publication,
      String publicationName,
      String title,
      @Nullable String number,
      Instant date,
      @Nullable String part,
      List<String> warnings) {}

  /** A block; the record is null where none holds it. */
  public record BlockRow(
      String row,
      int number,
      String kind,
      String text,
      double size,
      boolean bold,
      int heading,
      int listDepth,
      boolean opensEntry,
      String role,
      String reason,
      List<String> links,
      int start,
      int end,
      @Nullable Integer record) {}

  /** A record and the item that was made of it; the position is null where it was left out. */
  public record RecordRow(
      String row,
      int number,
      int from,
      int to,
      int head,
      int heading,
      String reason,
      String left,
      @Nullable String position,
      @Nullable String title,
      @Nullable String url,
      @Nullable String text,
      @Nullable String source,
      @Nullable String label,
      List<String> links) {}

  /** The message, then the blocks, then the records. */
  public static List<Record> of(Explanation explanation) {
    Positions positions = new Positions(explanation);
    List<Record> rows = new ArrayList<>();
    rows.add(message(explanation));
    explanation.blocks().forEach(judged -> rows.add(block(judged, positions)));
    for (int i = 0; i < explanation.records().size(); i++) {
      rows.add(record(i, explanation.records().get(i), positions.ofRecord(i)));
    }
    return rows;
  }

  private static MessageRow message(Explanation explanation) {
    RecognisedMessage recognised = explanation.issue().recognised();
    return new MessageRow(
        "message",
        recognised.message().key(),
        recognised.publication().id(),
        recognised.publication().name(),
        recognised.title(),
        recognised.number(),
        recognised.date(),
        recognised.body() == null ? null : recognised.body().part(),
        explanation.issue().warnings());
  }

  private static BlockRow block(JudgedBlock judged, Positions positions) {
    var block = judged.block();
    int record = positions.recordOf(judged.number());
    return new BlockRow(
        "block",
        judged.number(),
        block.kind().name().toLowerCase(Locale.ROOT),
        block.text(),
        block.style().size(),
        block.style().bold(),
        block.heading(),
        block.listDepth(),
        block.opensEntry(),
        judged.role().name().toLowerCase(Locale.ROOT),
        judged.reason(),
        Shown.links(block),
        block.start(),
        block.end(),
        record < 0 ? null : record);
  }

  private static RecordRow record(int number, CutRecord cut, String position) {
    Item item = cut.item();
    boolean isLeft = item == null;
    return new RecordRow(
        "record",
        number,
        cut.from(),
        cut.to(),
        cut.head(),
        cut.heading(),
        cut.reason(),
        cut.left(),
        isLeft ? null : position,
        isLeft ? null : item.title(),
        isLeft ? null : item.url(),
        isLeft ? null : item.text(),
        isLeft ? null : item.source(),
        isLeft ? null : item.label(),
        isLeft ? List.of() : item.links().stream().map(Link::url).toList());
  }
}
