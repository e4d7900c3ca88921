package io.cuttings.replay.report;

import static io.cuttings.replay.change.Cuts.issue;
import static io.cuttings.replay.change.Cuts.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.CuttingsException;
import io.cuttings.replay.change.Cuts;
import io.cuttings.replay.change.IssueChange;
import io.cuttings.replay.change.Outcome;
import io.cuttings.replay.change.StoryChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReportTest {
  private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  @TempDir private Path folder;

  @Test
  void beforeAndAfterStandSideBySide() throws IOException {
    Document page =
        page(
            Cuts.change(
                issue("One", item("a", "Birds", "Owls", "https://a.example/owls", "Nine of them.")),
                issue("One", item("a", "Nights", "Owls", "https://a.example/owls", "Nine."))));
    assertThat(page.select("tr.moved > td").eachText())
        .containsExactly(
            "Birds Owls https://a.example/owls Nine of them.",
            "Nights Owls https://a.example/owls Nine.");
    assertThat(page.select("tr.moved > th").text()).isEqualTo("moved, reworded");
  }

  @Test
  void whatComesFromMailIsTextAndNothingIsLoadedOrRun() throws IOException {
    Document page =
        page(
            Cuts.change(
                issue(HOSTILE, item("a", HOSTILE, HOSTILE, "javascript:alert(3)", HOSTILE)),
                issue("x" + HOSTILE, item("b", HOSTILE, "\"><b>", "data:text/html,x", "y"))));
    assertThat(page.select("script, img, iframe, object, link, b, [onerror], [src]")).isEmpty();
    assertThat(page.select("a")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
    assertThat(page.select("h3").text()).isEqualTo("x" + HOSTILE);
    assertThat(page.text()).contains("javascript:alert(3)", "parted into 2 stories");
  }

  private Document page(IssueChange change) throws IOException {
    Path file = folder.resolve("page.html");
    try (PageReport report = PageReport.open(file, HOSTILE)) {
      report.issue(change);
      report.story(
          new StoryChange(
              StoryChange.Kind.PARTED, HOSTILE, HOSTILE, List.of("a"), List.of("a", "b")));
      report.end(new Outcome(List.of()));
    }
    assertThat(folder).isDirectoryContaining(one -> one.equals(file));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    return Jsoup.parse(Files.readString(file));
  }

  @Test
  void aPageThatCannotBeWrittenIsOneSentence() {
    assertThatThrownBy(() -> PageReport.open(folder.resolve("none").resolve("page.html"), "x"))
        .isInstanceOf(CuttingsException.class)
        .hasMessageStartingWith("Cannot write the page ");
  }
}
