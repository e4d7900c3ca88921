package io.cuttings.web.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.search.IndexedLibrary;
import io.cuttings.sql.Sql;
import io.cuttings.store.CitationQueries;
import io.cuttings.store.CitedItem;
import io.cuttings.store.IssueQueries;
import io.cuttings.store.Issues;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryQueries;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers download to cite two issues. */
class CitationsTest {
  private static final String TIDE = "https://news.example/2026/tide-station";
  private static final String ITEM_JSON = "/items/%s/citation.json";

  @TempDir static Path folder;
  private static IndexedLibrary library;
  private static Routes routes = new Routes();
  private static List<StoredItem> items = List.of();

  @BeforeAll
  static void storeTwoIssues() {
    library = new IndexedLibrary(folder);
    library.store(
        Issues.issue(
            "first",
            "<1@x.example>",
            "harbour",
            "2026-10-30",
            Issues.item("Tide station starts", TIDE, "It feeds the harbour town."),
            Issues.item("Nets for all", "https://news.example/nets", "They are new.")));
    library.store(
        Issues.issue(
            "second",
            "<2@x.example>",
            "field",
            "2026-11-02",
            Issues.item("Tide station starts", TIDE, "It feeds the harbour town.")));
    library.index().catchUp();
    IssueQueries issues = new IssueQueries(library.dataSource());
    items =
        issues.newest(2).stream()
            .flatMap(issue -> issues.sections(issue.archiveKey()).stream())
            .flatMap(section -> section.items().stream())
            .toList();
    new Citations(
            library.searcher(),
            new StoryQueries(library.dataSource()),
            new CitationQueries(library.dataSource()),
            "https://cuttings.example.org/")
        .addTo(routes);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  private static Response get(String address) {
    return routes.answer(Request.get(address));
  }

  private static List<String> ids(Response response) throws IOException {
    JsonNode all = new ObjectMapper().readTree(response.body());
    return all.findValuesAsText("id");
  }

  @Test
  void anItemIsDownloadedInEachFormat() throws IOException {
    String id = items.get(0).id();
    Response json = get(ITEM_JSON.formatted(id));
    assertThat(json.headers())
        .containsEntry("Content-Type", "application/vnd.citationstyles.csl+json")
        .containsEntry(
            "Content-Disposition", "attachment; filename=\"cuttings-item-" + id + ".json\"");
    assertThat(ids(json)).containsExactly(id);
    Response bib = get("/items/" + id + "/citation.bib");
    assertThat(bib.headers()).containsEntry("Content-Type", "application/x-bibtex;charset=utf-8");
    assertThat(bib.text()).startsWith("@article{" + id + ",\n").contains("journal = {The field}");
  }

  @Test
  void aStoryHasACitationForEachItemAndItsOtherIdsLeadToIt() throws IOException {
    String story = items.get(0).storyId();
    List<String> told =
        items.stream().filter(item -> item.storyId().equals(story)).map(StoredItem::id).toList();
    assertThat(told).hasSize(2);
    assertThat(ids(get("/stories/" + story + "/citations.json")))
        .containsExactlyInAnyOrderElementsOf(told);
    String later = told.stream().filter(id -> !id.equals(story)).findFirst().orElseThrow();
    assertThat(get("/stories/" + later + "/citations.bib").headers())
        .containsEntry("Location", "/stories/" + story + "/citations.bib");
  }

  @Test
  void aSearchHasThoseThatItFindsInItsOrder() throws IOException {
    assertThat(ids(get("/search/citations.json?q=nets")))
        .containsExactly(titled("Nets for all").findFirst().orElseThrow().id());
    List<String> oldest = ids(get("/search/citations.json?order=oldest"));
    assertThat(oldest).hasSize(3);
    assertThat(oldest.get(2)).isEqualTo(items.get(0).id());
    assertThat(get("/search/citations.bib?q=nothing+of+these").text()).isEmpty();
    assertThat(ids(get("/search/citations.json?q=nothing+of+these"))).isEmpty();
  }

  private static Stream<StoredItem> titled(String title) {
    return items.stream().filter(item -> title.equals(item.title()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/items/x/citation.json",
        "/items/000000000000000000000000/citation.bib",
        "/stories/000000000000000000000000/citations.json",
        "/search/citations.json?since=x"
      })
  void whatCannotBeCitedIsRefused(String address) {
    assertThatThrownBy(() -> get(address)).isInstanceOf(RefusedException.class);
  }

  @Test
  void anIdThatWasGivenUpLeadsToTheCitationOfItsSuccessor() {
    String gone = "00000000000000000000000a";
    String heir = items.get(0).id();
    new Sql(library.dataSource())
        .transact(
            "give an id up",
            connection ->
                Sql.update(
                    connection,
                    "insert into succession (item_id, archive_key, successor_id) values (?, ?, ?)",
                    gone,
                    items.get(0).archiveKey().value(),
                    heir));
    assertThat(get(ITEM_JSON.formatted(gone)).headers())
        .containsEntry("Location", ITEM_JSON.formatted(heir));
    assertThat(new CitationQueries(library.dataSource()).items(List.of(gone, heir)))
        .hasSize(2)
        .allSatisfy((id, item) -> assertThat(item.id()).isEqualTo(heir));
  }

  @Test
  void itemsAreReadOnceInTheOrderAskedFor() {
    List<String> asked =
        Stream.of(items.get(2), items.get(0), items.get(2)).map(StoredItem::id).toList();
    CitationQueries queries = new CitationQueries(library.dataSource());
    assertThat(queries.items(asked).values())
        .extracting(CitedItem::id)
        .containsExactly(items.get(2).id(), items.get(0).id());
    assertThat(queries.items(List.of("000000000000000000000000"))).isEmpty();
  }
}
