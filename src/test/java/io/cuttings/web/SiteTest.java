package io.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.ledger.FolderAccounts;
import io.cuttings.ledger.IntakeStatus;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.search.ItemIndex;
import io.cuttings.search.Searcher;
import io.cuttings.settings.Settings;
import io.cuttings.store.Changes;
import io.cuttings.store.Database;
import io.cuttings.store.IssueQueries;
import io.cuttings.store.ItemQueries;
import io.cuttings.store.Reading;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Routes;
import io.cuttings.web.page.Pages;
import io.cuttings.web.page.Problems;
import io.cuttings.web.page.Templates;
import io.cuttings.web.replay.Replay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  private static final RawMessage HOSTILE =
      RawMessage.of(
          """
          From: "<b>Mallory</b>" <mallory@evil.example>
          Subject: <script>alert("subject")</script>
          Date: Tue, 03 Nov 2026 07:00:04 +0000
          Message-ID: <1@evil.example>
          List-Id: "<img src=x onerror=alert(1)>" <list.evil.example>
          MIME-Version: 1.0
          Content-Type: text/html; charset=utf-8

          <html><body><h1>News</h1>
          <h2>Section &lt;script&gt;alert("section")&lt;/script&gt;</h2>
          <h3><a href="https://news.example/1?a=1&quot;onmouseover=&quot;x">First &lt;script&gt;alert("item")&lt;/script&gt; headline</a></h3>
          <p>A first text that is long enough to be read as the blurb of an item.</p>
          <h3><a href="javascript:alert('link')">Second headline of this letter</a></h3>
          <p>Another text that is long enough to be read as the blurb of an item.</p>
          <h3><a href="https://news.example/3">Third headline of this letter</a></h3>
          <p>One more text that is long enough to be read as the blurb of an item.</p>
          </body></html>
          """
              .getBytes(StandardCharsets.UTF_8));

  @TempDir Path home;

  @Test
  void whatAMailSaysIsShownAndNeverRun() {
    Settings settings =
        Settings.load(Path.of("config"), Map.of(), Map.of("cuttings.home", home.toString()));
    try (Daemon daemon = Daemon.start(settings, Role.COMMAND, Map.of())) {
      daemon.receive(HOSTILE, new Place("import", "x", 0, "1"));
      daemon.index().catchUp();
    }
    try (Database database = Database.open(settings.database().url(), "sa", "");
        ItemIndex index =
            ItemIndex.open(
                home.resolve("index"), new Changes(database.dataSource()), Clock.systemUTC());
        Searcher searcher = new Searcher(index, new ItemQueries(database.dataSource()))) {
      IssueQueries issues = new IssueQueries(database.dataSource());
      Site site = site(database, searcher);
      String issue = read(site, "/issues/" + HOSTILE.key().value());
      assertThat(issue).contains("alert(&quot;subject&quot;)").contains("alert(&quot;item&quot;)");
      assertInert(issue);
      assertInert(read(site, "/"));
      assertInert(read(site, "/publications"));
      assertInert(read(site, "/search?q=headline"));
      assertThat(read(site, "/search?q=headlines")).contains("<mark>headline</mark>");
      issues
          .sections(HOSTILE.key())
          .forEach(s -> s.items().forEach(i -> assertInert(read(site, "/stories/" + i.storyId()))));
      assertProblems(site);
    }
  }

  private static Site site(Database database, Searcher searcher) {
    Templates templates = new Templates();
    Routes routes = new Routes();
    new Pages(
            Reading.of(database.dataSource()),
            searcher,
            () ->
                IntakeStatus.of(
                    List.of(),
                    new Ledger(database.dataSource()),
                    new FolderAccounts(database.dataSource()),
                    new MailboxPolls(database.dataSource()),
                    Instant.EPOCH),
            Optional::empty,
            Readers.all(),
            new Replay(new Ledger(database.dataSource()), keys -> {}),
            Clock.fixed(Instant.parse("2026-11-03T12:00:00Z"), ZoneOffset.UTC),
            templates)
        .addTo(routes);
    return new Site(routes, new Problems(templates), Readers.all());
  }

  private static String read(Site site, String address) {
    return site.answer(Request.get(address)).text();
  }

  private static void assertInert(String html) {
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("<b>")
        .doesNotContain("href=\"javascript")
        .doesNotContain("\"onmouseover");
  }

  private static void assertProblems(Site site) {
    assertThat(status(site, "/issues/%3Cx%3E")).isEqualTo(400);
    assertThat(status(site, "/issues/" + ArchiveKey.of(new byte[0]).value())).isEqualTo(404);
    assertThat(status(site, "/stories/'%20or%201=1")).isEqualTo(400);
    assertThat(status(site, "/stories/%")).isEqualTo(400);
    assertThat(status(site, "/stories/" + "0".repeat(24))).isEqualTo(404);
    assertThat(read(site, "/nowhere")).contains("There is nothing at this address.");
  }

  private static int status(Site site, String address) {
    return site.answer(Request.get(address)).status();
  }
}
