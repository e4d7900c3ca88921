package io.cuttings.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.explain.ExplanationRows.BlockRow;
import io.cuttings.explain.ExplanationRows.RecordRow;
import io.cuttings.split.Explanation;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplanationRowsTest {
  @Test
  void everyBlockAndRecordIsARow() throws IOException {
    Explanation explanation = Explained.sample("small.eml");
    List<Record> rows = ExplanationRows.of(explanation);
    assertThat(rows.stream().map(r -> r.getClass().getSimpleName()).distinct())
        .containsExactly("MessageRow", "BlockRow", "RecordRow");
    assertThat(rows).hasSize(1 + explanation.blocks().size() + explanation.records().size());
  }

  @Test
  void blocksNameTheirRecordAndRecordsTheirPosition() throws IOException {
    List<Record> rows = ExplanationRows.of(Explained.sample("small.eml"));
    var blocks =
        rows.stream()
            .filter(BlockRow.class::isInstance)
            .map(BlockRow.class::cast)
            .collect(Collectors.toMap(BlockRow::text, Function.identity()));
    List<RecordRow> records =
        rows.stream().filter(RecordRow.class::isInstance).map(RecordRow.class::cast).toList();
    BlockRow gate = blocks.get("The upper gate is painted");
    RecordRow record = records.get(gate.record());
    assertThat(record.head()).isEqualTo(gate.number());
    assertThat(record.position()).isEqualTo("0.1");
    assertThat(record.title()).isEqualTo("The upper gate is painted");
    assertThat(blocks.get("Traffic").record()).isNull();
    RecordRow sponsor = records.get(blocks.get("Sponsored by Rope and Sons").record());
    assertThat(sponsor.position()).isNull();
    assertThat(sponsor.left()).contains("paid");
  }
}
