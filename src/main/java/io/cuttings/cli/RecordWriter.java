package io.cuttings.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.cuttings.CuttingsException;
import io.cuttings.json.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as lines of JSON, or as CSV (RFC 4180) with a header. The keys are the names of
 * the record's components, words parted by underscores. One thread.
 */
final class RecordWriter {
  private static final ObjectMapper JSON = Json.mapper();

  private final Writer out;
  private final @Nullable CSVPrinter csv;
  private long written;

  private RecordWriter(Writer out, @Nullable CSVPrinter csv) {
    this.out = out;
    this.csv = csv;
  }

  /** How a record becomes a line. */
  enum Format {
    jsonl,
    csv
  }

  static RecordWriter open(Format format, Class<? extends Record> type, Writer out) {
    try {
      return new RecordWriter(out, format == Format.jsonl ? null : csv(type, out));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static CSVPrinter csv(Class<? extends Record> type, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    var naming = new PropertyNamingStrategies.SnakeCaseStrategy();
    printer.printRecord(
        Arrays.stream(type.getRecordComponents()).map(c -> naming.translate(c.getName())).toList());
    return printer;
  }

  void write(Record row) {
    try {
      if (csv == null) {
        out.write(JSON.writeValueAsString(row));
        out.write('\n');
      } else {
        csv.printRecord(cells(JSON.valueToTree(row)));
      }
      written++;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** How many records there were so far. */
  long written() {
    return written;
  }

  private static CuttingsException failure(IOException cause) {
    return new CuttingsException("Cannot write the export: " + cause.getMessage(), cause);
  }

  private static List<@Nullable String> cells(JsonNode row) throws JsonProcessingException {
    List<@Nullable String> cells = new ArrayList<>();
    for (JsonNode value : row) {
      cells.add(cell(value));
    }
    return cells;
  }

  private static @Nullable String cell(JsonNode value) throws JsonProcessingException {
    if (value.isNull()) {
      return null;
    }
    return value.isValueNode() ? value.asText() : JSON.writeValueAsString(value);
  }
}
