package io.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.ledger.AbsentDeliveries;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.ledger.FolderAccounts;
import io.cuttings.ledger.FolderReconciliation;
import io.cuttings.ledger.IntakeStatus;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.MailboxPoll;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.ledger.ServerListing;
import io.cuttings.search.ItemIndex;
import io.cuttings.search.Searcher;
import io.cuttings.settings.Settings;
import io.cuttings.store.Changes;
import io.cuttings.store.Database;
import io.cuttings.store.ItemQueries;
import io.cuttings.store.Reading;
import io.cuttings.store.StoredItem;
import io.cuttings.verify.LastVerification;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import io.cuttings.web.page.PageChecks;
import io.cuttings.web.page.Pages;
import io.cuttings.web.page.Problems;
import io.cuttings.web.page.Templates;
import io.cuttings.web.replay.Replay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
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

  private static final String SHARED = "The old bridge opens again|https://news.example/bridge";
  private static final String HOSTILE = "<script>alert(1)</script>";

  private static final RawMessage FIRST =
      Letters.letter(
          "Harbour",
          "1",
          "2026-03-03T07:00:00Z",
          "Harbour 1",
          SHARED,
          "Boats in the morning|https://boats.example/1",
          "Nets for all|https://boats.example/2");
  private static final RawMessage LATEST =
      Letters.letter(
          "Harbour",
          "4",
          "2026-03-24T07:00:00Z",
          "Harbour 4",
          "A lighthouse for sale|https://boats.example/7",
          "Ropes and knots|https://boats.example/8");
  private static final RawMessage AGAIN =
      Letters.letter(
          "Harbour",
          "4b",
          "2026-03-24T09:00:00Z",
          "Harbour 4",
          "A lighthouse for sale|https://boats.example/7",
          "Ropes and knots|https://boats.example/8");
  private static final RawMessage EVIL =
      Letters.letter(
          "Evil",
          "1\"onx=\"",
          "2026-03-05T07:00:00Z",
          HOSTILE,
          "&lt;script&gt;alert(2)&lt;/script&gt; on the quay|https://news.example/x?a=&quot;onclick=&quot;",
          "A headline that leads nowhere|javascript:alert(3)",
          SHARED);

  /** What other parts of the site answer. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          ".*(/original|/raw|[.]opml|/citations?[.](json|bib).*|/?feed[.](atom|json).*)");

  @TempDir static Path home;
  private static Instant start = Instant.EPOCH;
  private static Database database;
  private static ItemIndex index;
  private static Settings settings;

  @BeforeAll
  static void fill() {
    start = Instant.now();
    settings =
        Settings.load(
            Path.of("config"),
            Map.of(),
            Map.of(
                "cuttings.home", home.toString(),
                "cuttings.mailbox.host", "mail.example.org",
                "cuttings.mailbox.username", "reader"));
    List<RawMessage> messages =
        List.of(
            FIRST,
            Letters.letter(
                "Harbour",
                "2",
                "2026-03-10T07:00:00Z",
                "Harbour 2",
                "Fish for two|https://boats.example/3",
                "Rain at sea|https://boats.example/4"),
            Letters.letter(
                "Harbour",
                "3",
                "2026-03-17T07:00:00Z",
                "Harbour 3",
                "Sails are mended|https://boats.example/5",
                "A new pier|https://boats.example/6"),
            LATEST,
            AGAIN,
            Letters.letter(
                "Ufer",
                "1",
                "2026-03-04T07:00:00Z",
                "Ufer 1: Die Brücke ist wieder offen",
                "Die alte Brücke ist wieder für alle offen|https://news.example/bridge"
                    + "|Nach einem Jahr können wir nun wieder mit dem Rad über das Wasser fahren.",
                "Das Boot und der Wind auf dem See|https://ufer.example/2"
                    + "|Wer am Abend nicht zu Hause sein will, der sitzt in einem Boot auf dem See."),
            EVIL);
    try (Daemon daemon = Daemon.start(settings, Role.COMMAND, Map.of())) {
      for (int i = 0; i < messages.size(); i++) {
        daemon.receive(messages.get(i), new Place("import", "<b>folder", 0, "" + i));
      }
    }
    database = Database.open(settings.database().url(), "sa", "");
    index = index(database, home.resolve("index"));
    index.catchUp();
    new MailboxPolls(database.dataSource())
        .enter(
            new MailboxPoll(
                "default",
                "INBOX",
                start.truncatedTo(ChronoUnit.MILLIS).minusSeconds(90),
                "no <b>answer"));
    new Ledger(database.dataSource())
        .bury(new DeadLetter(LATEST.key(), "split", "It has <i>no end", start));
  }

  @AfterAll
  static void close() {
    index.close();
    database.close();
  }

  private static ItemIndex index(Database database, Path folder) {
    return ItemIndex.open(folder, new Changes(database.dataSource()), Clock.systemUTC());
  }

  @Test
  void everyPageThatALinkLeadsToIsThereAndCanBeReadByAll() {
    Site site = site(database, start);
    Deque<String> open = new ArrayDeque<>(List.of("/"));
    Set<String> seen = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      String address = open.remove();
      Response response = site.answer(Request.get(address));
      assertThat(response.status()).as(address).isEqualTo(200);
      for (String href : PageChecks.checked(response.text()).select("a").eachAttr("href")) {
        String next = href.replaceFirst("#.*", "");
        if (next.startsWith("/") && !ELSEWHERE.matcher(next).matches() && seen.add(next)) {
          open.add(next);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(20).contains("/status", "/search", "/publications");
  }

  @Test
  void linksWithinTheSiteLeadToWhatIsThere() {
    Document issue = page("/issues/" + FIRST.key());
    String story = issue.select("article.item a[href^=/stories/]").attr("href");
    String[] parts = story.split("#", 2);
    assertThat(issue.getElementById(parts[1])).isNotNull();
    assertThat(page(parts[0]).getElementById(parts[1])).isNotNull();
  }

  @Test
  void homeSaysWhatArrivedTodayAndWhatMostCarry() {
    Document home = page("/");
    assertThat(home.select("section[aria-labelledby=newest] li")).hasSize(6);
    assertThat(home.select("section[aria-labelledby=today]").text()).contains("6 issues.");
    assertThat(home.select("section[aria-labelledby=carried] li").text())
        .startsWith("The old bridge opens again in 3 publications since 3 March 2026");
    assertThat(home.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly("/feed.atom", "/feed.json");
    Document tomorrow = page(site(database, start.plusSeconds(86_400)), "/");
    assertThat(tomorrow.select("section[aria-labelledby=today]").text()).contains("Nothing so far");
  }

  @Test
  void aPublicationHasItsIssuesByYearItsCadenceAndItsNextIssue() {
    Site site = site(database, Instant.parse("2026-04-01T12:00:00Z"));
    Document page = page(site, "/publications/list.harbour.example");
    assertThat(page.select("h1").text()).isEqualTo("Harbour");
    assertThat(page.select("main").text())
        .contains("4 issues · weekly, on Tuesdays")
        .contains("The next issue is expected on 31 March 2026.");
    assertThat(page.select("#issues ~ ul.issues li")).hasSize(4);
    assertThat(page.select("input[name=publication]").val()).isEqualTo("list.harbour.example");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .contains("/publications/list.harbour.example/feed.atom");
    assertThat(page(site, "/publications/list.harbour.example?year=2025").select("main").text())
        .contains("No issue of this year is stored.");
  }

  @Test
  void whatDidNotArriveIsSaid() {
    Site site = site(database, Instant.parse("2026-04-05T12:00:00Z"));
    assertThat(page(site, "/publications/list.harbour.example").select(".note").text())
        .contains("Overdue: the next issue was expected on 31 March 2026.");
    assertThat(page(site, "/publications").select("strong").text()).isEqualTo("overdue");
    assertThat(page(site, "/status").select("section[aria-labelledby=overdue] li").text())
        .isEqualTo(
            "Harbour weekly, on Tuesdays; expected on 31 March 2026,"
                + " the newest is of 24 March 2026");
    assertThat(page("/publications/list.harbour.example").select(".note").text())
        .isEqualTo("Silent since 24 March 2026.");
  }

  @Test
  void anIssueStandsBesideItsOriginalAndBetweenItsNeighbours() {
    Document page = page("/issues/" + LATEST.key());
    assertThat(page.select("iframe").attr("src"))
        .isEqualTo("/issues/" + LATEST.key() + "/original");
    assertThat(page.select("iframe").attr("sandbox"))
        .isEqualTo("allow-popups allow-popups-to-escape-sandbox");
    assertThat(page.select("a[href=/issues/" + LATEST.key() + "/raw]")).hasSize(1);
    assertThat(page.select("[rel=prev]").text()).isEqualTo("Previous issue Harbour 3");
    assertThat(page.select("[rel=next]")).isEmpty();
    assertThat(page.select("summary").text()).isEqualTo("Delivered 2 times");
    assertThat(page.select("details a").attr("href")).isEqualTo("/issues/" + AGAIN.key());
    assertThat(page("/issues/" + AGAIN.key()).select(".note a").attr("href"))
        .isEqualTo("/issues/" + LATEST.key());
  }

  @Test
  void anItemThatSeveralPublicationsCarrySaysSo() {
    Document page = page("/issues/" + FIRST.key());
    assertThat(page.select("article.item strong").eachText()).containsExactly("in 3 publications");
    assertThat(page.select("h3 a").eachAttr("href")).contains("https://news.example/bridge");
  }

  @Test
  void aStoryIsToldInTimeAndInEachLanguage() {
    StoredItem shared = shared();
    Document page = page("/stories/" + shared.storyId());
    assertThat(page.select("svg circle")).hasSize(3);
    assertThat(page.select("svg line")).hasSize(3);
    assertThat(page.select(".told h3").eachText())
        .containsExactly(
            "The old bridge opens again",
            "Die alte Brücke ist wieder für alle offen",
            "The old bridge opens again");
    assertThat(page.select("[lang=de]").eachText())
        .contains("Die alte Brücke ist wieder für alle offen");
    assertThat(page.select("tbody td").eachText()).contains("Their links lead to the same page.");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .contains("/stories/" + shared.storyId() + "/feed.json");
  }

  @Test
  void anIdThatGaveWayAndAnItemsIdLeadOn() {
    StoredItem shared = shared();
    String later = Reading.of(database.dataSource()).stories().items(shared.storyId()).get(1).id();
    Site site = site(database, start);
    Response moved = site.answer(Request.get("/stories/" + later));
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.headers()).containsEntry("Location", "/stories/" + shared.storyId());
    Response item = site.answer(Request.get("/items/" + later));
    assertThat(item.status()).isEqualTo(303);
    assertThat(item.headers())
        .containsEntry("Location", "/stories/" + shared.storyId() + "#item-" + later);
  }

  @Test
  void theStatusTellsHowServerAndLedgerCompare(@TempDir Path folder) {
    new FolderReconciliation(
            AbsentDeliveries.of(folder, database.dataSource()), database.dataSource())
        .compare(new ServerListing("default", "INBOX", 5, Set.of("77"), start), false);
    assertThat(page("/status").select("section[aria-labelledby=mailboxes]").text())
        .contains("default:INBOX was compared with its server")
        .contains("on the server 1 = 0 archived + 0 refused + 1 missing; in the ledger 0 =")
        .contains("They differ: reconcile names the messages.");
  }

  @Test
  void theStatusAddsUpAndNamesWhatWentWrong() {
    Document page = page("/status");
    assertThat(page.select("section[aria-labelledby=ledger]").text())
        .contains("7 deliveries of 7 messages = 6 stored + 1 dead letter + 0 waiting.")
        .contains("6 issues of 3 publications")
        .contains("1 more delivery of issues");
    assertThat(page.select("section[aria-labelledby=mailboxes] td").eachText())
        .contains("INBOX", "90 s", "failed: no <b>answer");
    assertThat(page.select("section[aria-labelledby=dead]").text()).contains("It has <i>no end");
    assertThat(page.select("form[action=/status/replay]")).isEmpty();
    assertThat(page.select("svg rect")).hasSize(48);
  }

  @ParameterizedTest
  @CsvSource({
    "/issues/x, 400",
    "/stories/'%27 or 1', 400",
    "/items/x, 400",
    "/items/000000000000000000000000, 404",
    "/stories/000000000000000000000000, 404",
    "/publications/nobody, 404",
    "/publications/%3Cx%3E, 404",
    "/publications/list.harbour.example?year=x, 400",
    "/publications/list.harbour.example?month=3, 400",
    "/search?page=501, 400",
    "/search?page=0, 400",
    "/search?since=x, 400"
  })
  void aBadRequestGetsASentence(String address, int status) {
    Response response = site(database, start).answer(Request.get(address));
    assertThat(response.status()).isEqualTo(status);
    assertThat(PageChecks.checked(response.text()).select("main p").first().text()).endsWith(".");
  }

  @Test
  void anEmptyLibraryHasItsPagesToo(@TempDir Path folder) {
    try (Database empty = Database.open(url(folder), "sa", "");
        ItemIndex emptyIndex = index(empty, folder.resolve("index"))) {
      empty.migrate();
      Site site = site(empty, emptyIndex, start);
      assertThat(page(site, "/").select("main").text()).contains("No issue is stored yet.");
      assertThat(page(site, "/publications").select("main").text()).contains("No publication");
      assertThat(page(site, "/status").select("main").text()).contains("0 deliveries");
      page(site, "/search");
      assertThat(site.answer(Request.get("/issues/" + ArchiveKey.of(new byte[0]).value())).status())
          .isEqualTo(404);
    }
  }

  private static String url(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("x") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
  }

  private static StoredItem shared() {
    return Reading.of(database.dataSource()).issues().sections(FIRST.key()).stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> Objects.equals(item.title(), "The old bridge opens again"))
        .findFirst()
        .orElseThrow();
  }

  private static Document page(String address) {
    return page(site(database, start), address);
  }

  private static Document page(Site site, String address) {
    Response response = site.answer(Request.get(address));
    assertThat(response.status()).as(address).isEqualTo(200);
    return PageChecks.checked(response.text());
  }

  @Test
  void theStatusTellsHowTheLastVerificationEnded() {
    Element section = page("/status").selectFirst("section[aria-labelledby=verified]");
    assertThat(section.text())
        .contains("7 raw messages were read, 2 findings.")
        .contains("damaged cannot be read")
        .contains("<b>");
    assertThat(section.select("li")).hasSize(2);
  }

  private static Site site(Database database, Instant now) {
    return site(database, index, now);
  }

  private static Site site(Database database, ItemIndex index, Instant now) {
    Templates templates = new Templates();
    Routes routes = new Routes();
    new Pages(
            Reading.of(database.dataSource()),
            new Searcher(index, new ItemQueries(database.dataSource())),
            () ->
                IntakeStatus.of(
                    settings.mailboxes(),
                    new Ledger(database.dataSource()),
                    new FolderAccounts(database.dataSource()),
                    new MailboxPolls(database.dataSource()),
                    now),
            () -> Optional.of(VERIFIED),
            Readers.all(),
            new Replay(new Ledger(database.dataSource()), keys -> {}),
            Clock.fixed(now, ZoneOffset.UTC),
            templates)
        .addTo(routes);
    return new Site(routes, new Problems(templates), Readers.all());
  }
}
