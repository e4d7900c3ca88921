package io.cuttings.search;

import static io.cuttings.store.Issues.issue;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.Part;
import io.cuttings.finding.Finding;
import io.cuttings.sql.Sql;
import io.cuttings.story.IdentifiedIssue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexComparisonTest {
  @TempDir Path folder;
  private IndexedLibrary library;

  @BeforeEach
  void open() {
    library = new IndexedLibrary(folder);
    library.store(issueOf("lamps", "Oil for lamps", "Wicks and wax"));
    library.store(issueOf("tea", "Kettles"));
    library.index.catchUp();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static IdentifiedIssue issueOf(String name, String... titles) {
    return issue(
        name,
        "<" + name + "@x.example>",
        name,
        "2026-02-01",
        Stream.of(titles)
            .map(title -> item(title, "https://x.example/" + title.hashCode(), "About it."))
            .toArray(io.cuttings.split.Item[]::new));
  }

  private List<String> compare() {
    List<Finding> findings = new ArrayList<>();
    try (IndexComparison comparison = library.index.comparison()) {
      findings.addAll(comparison.whole());
      for (Part part : Part.all()) {
        findings.addAll(comparison.check(part).findings());
      }
    }
    return findings.stream().map(f -> f.kind().word() + ": " + f.sentence()).toList();
  }

  private void execute(String statement) {
    new Sql(library.dataSource())
        .transact("damage the database", connection -> Sql.update(connection, statement));
  }

  @Test
  void anIndexThatHasAllIsEven() {
    assertThat(compare()).isEmpty();
  }

  @Test
  void whatIsStoredLaterIsBehindAndNothingElse() {
    library.store(issueOf("lamps", "Oil and lamps"));

    assertThat(compare()).hasSize(1).allMatch(finding -> finding.startsWith("behind: lacks"));
  }

  @Test
  void aDeletedDocumentIsMissed() throws IOException {
    delete(new Term("title.en", "oil"));

    assertThat(compare()).containsExactly("missing-document: 1 of its 2 items have no document");
  }

  private void delete(Term term) throws IOException {
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
      writer.deleteDocuments(term);
      writer.setLiveCommitData(writer.getLiveCommitData());
    }
  }

  @Test
  void aDocumentOfAnEarlierChangeIsStale() {
    // the issue changed once more, and the index was not told, though it was told of later changes
    library.store(issueOf("tea", "Kettles"));
    library.store(issueOf("coffee", "Beans"));
    library.index.catchUp();
    execute(
        """
        update issue set change_number = change_number + 1
        where publication_id = 'lamps'
        """);

    assertThat(compare())
        .containsExactly("stale-document: 2 documents of it are older than its items");
  }

  @Test
  void aDocumentWithoutAnItemIsNoticed() {
    execute("delete from link where item_id in (select item_id from item where title = 'Kettles')");
    execute("delete from item where title = 'Kettles'");

    assertThat(compare()).containsExactly("surplus-document: 1 documents of it have no item");
  }

  @Test
  void aFlippedBitInAFileIsFound() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] octets = Files.readAllBytes(file);
      octets[octets.length / 2] ^= 1;
      Files.write(file, octets);
    }

    assertThat(compare()).anyMatch(finding -> finding.startsWith("unreadable-index: "));
  }

  @Test
  void anIndexThatIsNotThereIsBehind() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    assertThat(compare())
        .containsExactly(
            "behind: lacks the last changes of 2 issues (the daemon adds them, or the command index)");
  }
}
