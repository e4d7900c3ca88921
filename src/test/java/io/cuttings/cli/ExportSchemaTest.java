package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.settings.Settings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported keeps to the schemas that the program prints. */
class ExportSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  @TempDir static Path folder;

  @BeforeAll
  static void importAllKindsOfMail() throws IOException {
    Newsletters.write(folder.resolve("mail"), Newsletters.first(60));
    Files.writeString(
        folder.resolve("mail/away.eml"),
        """
        From: A reader <reader@shop.example>
        Subject: Automatic reply: Letter 3
        Date: Tue, 3 Mar 2026 07:00:00 +0000
        Auto-Submitted: auto-replied
        Content-Type: text/plain

        I am away until Monday.
        """);
    String home = folder.resolve("home").toString();
    String samples = "src/main/resources/samples";
    assertThat(
            Run.of("import", "--home", home, folder.resolve("mail").toString(), samples).exitCode())
        .isZero();
    String key =
        export("ledger").lines().findFirst().orElseThrow().replaceAll(".*?([0-9a-f]{64}).*", "$1");
    try (Library library =
        Library.open(Settings.load(Path.of("config"), Map.of(), Map.of("cuttings.home", home)))) {
      library
          .ledger()
          .bury(new DeadLetter(new ArchiveKey(key), "split", "=cmd, \"x\"", Instant.EPOCH));
    }
  }

  private static String export(String what, String... options) {
    CommandArguments all =
        new CommandArguments("export", what)
            .with(options)
            .with("--home", folder.resolve("home").toString());
    Run run = Run.of(all.array());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  private static JsonSchema schema(String what) {
    return SCHEMAS.getSchema(Run.of("export", what, "--schema").out(), InputFormat.JSON);
  }

  private static Set<ValidationMessage> mistakes(JsonSchema schema, JsonNode value) {
    return schema.validate(value, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"items", "issues", "stories", "ledger", "standing"})
  void aSchemaIsOneAndNamesTheColumnsInTheirOrder(String what) throws IOException {
    JsonNode schema = JSON.readTree(Run.of("export", what, "--schema").out());
    assertThat(SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012)).validate(schema)).isEmpty();
    List<String> keys =
        List.copyOf(schema.get("properties").properties().stream().map(Map.Entry::getKey).toList());
    assertThat(export(what, "--format", "csv").lines().findFirst())
        .contains(String.join(",", keys));
    assertThat(schema.get("required")).extracting(JsonNode::asText).containsExactlyElementsOf(keys);
    assertThat(schema.get("properties"))
        .allSatisfy(property -> assertThat(property.path("description").asText()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"items", "issues", "stories", "ledger", "standing"})
  void theManualNamesTheSameColumns(String what) throws IOException {
    String manual = Files.readString(Path.of("src/site/markdown/formats.md"));
    String section = manual.split("## `export " + what + "`", -1)[1].split("\n## ", -1)[0];
    List<String> named =
        section
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.replaceFirst("[|] `([a-z_]+)` .*", "$1"))
            .toList();
    JsonNode schema = JSON.readTree(Run.of("export", what, "--schema").out());
    assertThat(named)
        .containsExactlyElementsOf(
            schema.get("properties").properties().stream().map(Map.Entry::getKey).toList());
  }

  @ParameterizedTest
  @CsvSource({"items, 200", "issues, 70", "stories, 60", "ledger, 70", "standing, 0"})
  void everyLineKeepsToItsSchema(String what, int atLeast) throws IOException {
    JsonSchema schema = schema(what);
    List<String> lines = export(what).lines().toList();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(atLeast);
    for (String line : lines) {
      assertThat(mistakes(schema, JSON.readTree(line))).as(line).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"items", "issues", "stories", "ledger"})
  void csvReadsBackToTheValuesOfTheLines(String what) throws IOException {
    List<String> lines = export(what).lines().toList();
    try (CSVParser csv =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(export(what, "--format", "csv")))) {
      List<CSVRecord> records = csv.getRecords();
      assertThat(records).hasSameSizeAs(lines);
      for (int i = 0; i < lines.size(); i++) {
        Map<String, String> read = records.get(i).toMap();
        for (Map.Entry<String, JsonNode> value : JSON.readTree(lines.get(i)).properties()) {
          JsonNode written = value.getValue();
          String text = written.isArray() ? written.toString() : written.asText();
          assertThat(read.get(value.getKey())).isEqualTo(written.isNull() ? "" : text);
        }
      }
    }
  }

  @Test
  void aLineThatIsOtherwiseDoesNot() throws IOException {
    ObjectNode line = (ObjectNode) JSON.readTree(export("items").lines().findFirst().orElseThrow());
    JsonSchema schema = schema("items");
    assertThat(mistakes(schema, line)).isEmpty();
    assertThat(mistakes(schema, line.deepCopy().without("label"))).isNotEmpty();
    assertThat(mistakes(schema, line.deepCopy().put("more", 1))).isNotEmpty();
    assertThat(mistakes(schema, line.deepCopy().put("issue_date", "yesterday Z"))).isNotEmpty();
    assertThat(mistakes(schema, line.deepCopy().put("section_position", -1))).isNotEmpty();
    assertThat(mistakes(schema, line.deepCopy().put("item_id", "x"))).isNotEmpty();
    assertThat(mistakes(schema, line.deepCopy().putNull("text"))).isNotEmpty();
  }

  @Test
  void everyKindOfMailAndDeliveryIsAmongTheLines() {
    assertThat(export("issues")).contains("\"kind\":\"automatic\"", "\"redelivery_of\":\"");
    assertThat(export("ledger")).contains("\"status\":\"archived\"", "\"status\":\"failed\"");
  }

  @Test
  void aTextThatASpreadsheetTakesForAFormulaIsLeftAsItIs() {
    assertThat(export("ledger", "--format", "csv")).contains(",\"=cmd, \"\"x\"\"\"\r\n");
  }
}
