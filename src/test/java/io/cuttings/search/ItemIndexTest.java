package io.cuttings.search;

import static io.cuttings.store.Issues.issue;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.story.IdentifiedIssue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemIndexTest {
  @TempDir Path folder;
  private IndexedLibrary library;

  @BeforeEach
  void open() {
    library = new IndexedLibrary(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static IdentifiedIssue lamps(String... titles) {
    return issue(
        "lamps",
        "<lamps@x.example>",
        "lamps",
        "2026-02-01",
        Stream.of(titles)
            .map(title -> item(title, "https://x.example/" + title.hashCode(), "About it."))
            .toArray(io.cuttings.split.Item[]::new));
  }

  @Test
  void whatIsStoredIsFoundAfterTheNextLook() {
    assertThat(library.searcher.find(Search.of("oil", Order.RELEVANCE), 0, 10).remarks())
        .containsExactly(
            "There is no search index yet; the daemon makes it, or the command index.");
    library.store(lamps("Oil for lamps", "Wicks and wax"));
    assertThat(library.index.behind()).isEqualTo(1);
    assertThat(library.index.catchUp()).isEqualTo(1);
    assertThat(library.titles("oil")).containsExactly("Oil for lamps");
    assertThat(library.index.behind()).isZero();
    assertThat(library.index.catchUp()).isZero();
  }

  @Test
  void anIssueThatIsCutAgainReplacesItsItems() {
    library.store(lamps("Oil for lamps", "Wicks and wax"));
    library.index.catchUp();
    library.store(lamps("Oil and lamps"));
    assertThat(library.check()).isEqualTo(new IndexCheck(2, 1, 1, 2, 1));
    library.index.catchUp();
    assertThat(library.titles(Search.EVERYTHING)).containsExactly("Oil and lamps");
    assertThat(library.check()).isEqualTo(new IndexCheck(1, 1, 0, 0, 0));
  }

  @Test
  void anIssueWithoutItemsLeavesNone() {
    for (int i = 0; i < 3; i++) {
      library.store(lamps("Oil for lamps", "Wicks and wax"));
      library.index.catchUp();
      library.store(lamps());
      library.index.catchUp();
      assertThat(library.check()).isEqualTo(new IndexCheck(0, 0, 0, 0, 0));
    }
  }

  @Test
  void anIssueThatIsDeliveredAgainIsFoundOnce() {
    IdentifiedIssue first = issueNamed("first", "2026-02-02");
    library.store(first);
    library.index.catchUp();
    library.store(issueNamed("earlier", "2026-02-01"));
    library.index.catchUp();
    assertThat(library.titles("oil")).containsExactly("Oil for lamps");
    assertThat(library.searcher.find(Search.of("oil", Order.RELEVANCE), 0, 9).hits().get(0).item())
        .satisfies(item -> assertThat(item.issueTitle()).isEqualTo("earlier"));
    assertThat(library.check()).isEqualTo(new IndexCheck(1, 1, 0, 0, 0));
  }

  private static IdentifiedIssue issueNamed(String name, String date) {
    return issue(
        name,
        "<same@x.example>",
        "lamps",
        date,
        item("Oil for lamps", "https://x.example/oil", "On oil."));
  }

  @Test
  void theIndexOfAnotherDatabaseIsMadeAnew() {
    library.store(lamps("Oil for lamps"));
    library.index.catchUp();
    library.close();
    library = new IndexedLibrary(folder); // the same folder beside an empty database
    library.store(lamps("Wicks and wax"));
    library.index.catchUp();
    assertThat(library.titles(Search.EVERYTHING)).containsExactly("Wicks and wax");
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    library.store(lamps("Oil for lamps"));
    library.index.catchUp();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(cfs|cfe|si)")).toList()) {
        Files.writeString(file, "not what was written");
      }
    }
    library.store(
        issue("more", "<more@x.example>", "lamps", "2026-02-02", item("Wax", null, "On wax.")));
    library.index.catchUp();
    assertThat(library.check()).isEqualTo(new IndexCheck(2, 2, 0, 0, 0));
  }

  @Test
  void whatOthersDidToTheIndexIsCounted() throws IOException {
    library.store(lamps("Oil for lamps", "Wicks and wax"));
    library.index.catchUp();
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
      writer.deleteDocuments(new Term("title.en", "oil"));
      writer.setLiveCommitData(writer.getLiveCommitData());
    }
    assertThat(library.check()).isEqualTo(new IndexCheck(1, 2, 1, 0, 0));
    assertThat(library.index.rebuild(issues -> {})).isEqualTo(1);
    assertThat(library.check().isEven()).isTrue();
  }

  @Test
  void whoeverComesSecondLeavesItToTheFirst() throws IOException {
    library.store(lamps("Oil for lamps"));
    try (FSDirectory directory = FSDirectory.open(folder);
        Lock first = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      assertThat(library.index.catchUp()).isZero();
      first.ensureValid();
    }
    assertThat(library.index.catchUp()).isEqualTo(1);
  }

  @Test
  void aRebuiltIndexGivesTheSameOrder() {
    for (int i = 0; i < 30; i++) {
      String day = "2026-02-%02d".formatted(1 + i % 7);
      library.store(
          issue(
              "n" + i,
              "<" + i + "@x.example>",
              "p" + i % 3,
              day,
              item("Oil " + i, "https://x.example/" + i, "Oil and oil."),
              item("Wax " + i, "https://y.example/" + i, "No oil.")));
      library.index.catchUp();
    }
    List<String> before = library.titles("oil");
    library.index.rebuild(issues -> {});
    assertThat(before).hasSize(50);
    assertThat(library.titles("oil")).isEqualTo(before);
  }
}
