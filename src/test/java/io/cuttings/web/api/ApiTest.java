package io.cuttings.web.api;

import static io.cuttings.store.Issues.issue;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.ledger.FolderAccounts;
import io.cuttings.ledger.IntakeStatus;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.LedgerExport;
import io.cuttings.ledger.LedgerRow;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.search.IndexedLibrary;
import io.cuttings.store.ItemRow;
import io.cuttings.store.Listings;
import io.cuttings.store.Reading;
import io.cuttings.store.StoreExport;
import io.cuttings.verify.LastVerification;
import io.cuttings.web.http.Conditional;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private static final LastVerification VERIFIED =
      new LastVerification(
          Instant.parse("2026-11-03T03:30:00Z"),
          Instant.parse("2026-11-03T03:31:00Z"),
          7,
          2,
          List.of(
              new LastVerification.Count("damaged", 1), new LastVerification.Count("foreign", 1)),
          List.of(
              new LastVerification.Line("damaged", "ab", "cannot be read"),
              new LastVerification.Line("foreign", "<b>", "is no object")));

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARTICLE = "https://example.com/2026/an-article-about-lamps";

  @TempDir Path folder;
  private IndexedLibrary library;
  private final Routes routes = new Routes();

  @BeforeEach
  void fill() {
    library = new IndexedLibrary(folder);
    for (int i = 1; i <= 9; i++) {
      String day = "2026-02-%02d".formatted((i + 1) / 2);
      library.store(
          issue(
              "lamps " + i,
              "<" + i + "@x.example>",
              i % 3 == 0 ? "candles.example" : "lamps.example",
              day,
              item("A lamp of the week " + i, "https://lamps.example/week/" + i, "Number " + i),
              item("An article about lamps", ARTICLE, "It is long."),
              item(null, null, "Some words without a headline, part " + i)));
    }
    library.store(
        issue(
            "again",
            "<9@x.example>",
            "candles.example",
            "2026-02-06",
            item("A lamp of the week 9", "https://lamps.example/week/9", "Number 9")));
    library.index().catchUp();
    Reading reading = Reading.of(library.dataSource());
    Ledger ledger = new Ledger(library.dataSource());
    ledger.bury(new DeadLetter(key("lamps 4"), "splitting", "It \"broke\"", Instant.EPOCH));
    new Api(
            reading,
            new Listings(library.dataSource()),
            library.searcher(),
            new LedgerExport(library.dataSource()),
            () ->
                IntakeStatus.of(
                    List.of(),
                    ledger,
                    new FolderAccounts(library.dataSource()),
                    new MailboxPolls(library.dataSource()),
                    Instant.now()),
            () -> Optional.of(VERIFIED),
            () -> library.searcher().seen(reading.changes().state()),
            new Conditional(Clock.systemUTC(), false),
            Clock.fixed(Instant.parse("2026-02-10T09:00:00Z"), ZoneOffset.UTC))
        .addTo(routes);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static ArchiveKey key(String name) {
    return ArchiveKey.of(name.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode get(String address) {
    Response response = routes.answer(Request.get(address));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("Content-Type", "application/json");
    return json(response.text());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Test
  void theDescriptionIsSoundAndNamesEveryAddress() {
    String description = get("/api/v1/openapi.json").toString();
    var parsed = new OpenAPIV3Parser().readContents(description, null, null);
    assertThat(parsed.getMessages()).isNullOrEmpty();
    assertThat(parsed.getOpenAPI().getPaths().keySet())
        .containsExactlyInAnyOrderElementsOf(routes.patterns());
  }

  @ParameterizedTest
  @CsvSource({
    "/publications, PublicationList",
    "/publications/lamps.example, Publication",
    "/issues, IssueList",
    "/issues?publication=lamps.example&since=2026-02-02&until=2026-02-03, IssueList",
    "/items, ItemList",
    "/stories, StoryList",
    "/search?q=lamp, Hits",
    "/search?q=lamp(&limit=2, Hits",
    "/ledger, LedgerList",
    "/status, Status"
  })
  void everyAnswerIsAsDescribed(String address, String schema) {
    JsonNode answer = get("/api/v1" + address);
    assertThat(violations(answer, schema)).isEmpty();
    assertThat(answer.toString()).hasSizeGreaterThan(100);
  }

  @Test
  void theStatusTellsOfIssuesThatDidNotArrive() {
    assertThat(get("/api/v1/status").get("late"))
        .extracting(late -> late.get("publication").textValue() + late.get("expected").textValue())
        .containsExactly("candles.example2026-02-06", "lamps.example2026-02-05");
  }

  @Test
  void singleThingsAreAsDescribed() {
    JsonNode hit = get("/api/v1/search?q=article&limit=1").at("/data/0/item");
    String issue = "/api/v1/issues/" + hit.get("archive_key").textValue();
    assertThat(violations(get(issue), "WholeIssue")).isEmpty();
    String item = "/api/v1/items/" + hit.get("id").textValue();
    assertThat(violations(get(item), "Item")).isEmpty();
    assertThat(get(item)).isEqualTo(hit);
    String story = "/api/v1/stories/" + hit.get("story_id").textValue();
    assertThat(violations(get(story), "WholeStory")).isEmpty();
    assertThat(get(story).get("items")).hasSize(9);
    assertThat(get(story).get("edges")).isNotEmpty();
  }

  /** The description is strict: what it does not name is a violation too. */
  private List<String> violations(JsonNode answer, String schema) {
    JsonNode description = get("/api/v1/openapi.json");
    ((com.fasterxml.jackson.databind.node.ObjectNode) description)
        .put("$ref", "#/components/schemas/" + schema);
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(description);
    return compiled.validate(answer).stream().map(Object::toString).toList();
  }

  @Test
  void aStrangeMemberIsAViolation() {
    JsonNode answer = get("/api/v1/publications/lamps.example");
    ((com.fasterxml.jackson.databind.node.ObjectNode) answer).put("colour", "red");
    assertThat(violations(answer, "Publication")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 200})
  void piecesTogetherAreTheWhole(int limit) {
    List<JsonNode> items = walk("/api/v1/items", limit);
    List<ItemRow> stored = new ArrayList<>();
    new StoreExport(library.dataSource()).items(stored::add);
    assertThat(items).extracting(i -> i.get("id").textValue()).doesNotHaveDuplicates();
    assertThat(items)
        .extracting(i -> i.get("id").textValue())
        .containsExactlyInAnyOrderElementsOf(
            stored.stream()
                .filter(row -> !row.issueTitle().equals("again"))
                .map(ItemRow::itemId)
                .toList());
    assertThat(items)
        .extracting(i -> i.get("issue_date").textValue())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(walk("/api/v1/issues", limit)).hasSize(9);
    assertThat(walk("/api/v1/stories", limit))
        .extracting(s -> s.get("id").textValue())
        .containsExactlyElementsOf(
            stored.stream().map(ItemRow::storyId).distinct().sorted().toList());
    assertThat(walk("/api/v1/search?q=lamp*", limit)).hasSize(18);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 50})
  void theLedgerSaysWhatItsExportSays(int limit) {
    List<LedgerRow> rows = new ArrayList<>();
    new LedgerExport(library.dataSource()).forEach(rows::add);
    List<JsonNode> listed = walk("/api/v1/ledger", limit);
    assertThat(listed)
        .extracting(row -> row.get("archive_key").textValue() + row.get("status").textValue())
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(row -> row.archiveKey().value() + row.status()).toList());
    assertThat(listed).filteredOn(r -> r.get("status").textValue().equals("failed")).hasSize(1);
  }

  private List<JsonNode> walk(String address, int limit) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      String separator = address.contains("?") ? "&" : "?";
      JsonNode piece =
          get(address + separator + "limit=" + limit + "&cursor=" + Parameters.encoded(cursor));
      piece.get("data").forEach(all::add);
      cursor = piece.get("next_cursor").asText();
    } while (!cursor.equals("null"));
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/issues?cursor=!!! | The cursor is none of this list: take it from the answer before.",
        "/issues?cursor=eHg | The cursor is none of this list: take it from the answer before.",
        "/items?limit=0 | The parameter limit is a whole number from 1 to 200.",
        "/items?since=yesterday | The parameter since is a day such as 2026-01-31.",
        "/items?colour=red | There is no parameter colour here",
        "/search?order=size | The parameter order is one of relevance, newest, oldest.",
        "/issues/xyz | An issue is named by 64 hexadecimal digits.",
        "/stories/xyz | A story is named by 24 hexadecimal digits.",
        "/items/xyz | An item is named by 24 hexadecimal digits."
      })
  void whatIsWrongIsSaid(String address, String sentence) {
    assertThatThrownBy(() -> get("/api/v1" + address))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void anIdThatGaveWayLeadsOn() {
    JsonNode story = get("/api/v1/search?q=article&order=newest&limit=1").at("/data/0/item");
    String id = story.get("id").textValue();
    Response response = routes.answer(Request.get("/api/v1/stories/" + id));
    assertThat(response.status()).isEqualTo(301);
    assertThat(response.headers())
        .containsEntry("Location", "/api/v1/stories/" + story.get("story_id").textValue());
  }

  @Test
  void anAnswerThatOneHasIsNotSentAgain() {
    Request request = Request.get("/api/v1/items?limit=2");
    String tag = routes.answer(request).headers().get("ETag");
    Request again = request.with("If-None-Match", tag);
    assertThat(routes.answer(again).status()).isEqualTo(304);
    library.store(
        issue("new", "<new@x.example>", "lamps.example", "2026-03-01", item("New", null, "New.")));
    assertThat(routes.answer(again).status()).isEqualTo(200);
  }
}
