package io.cuttings.search;

import static io.cuttings.store.Issues.issueIn;
import static io.cuttings.store.Issues.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.split.Section;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearcherTest {
  private static final String LONG_TEXT = "Nothing here is worth a mark. ".repeat(40);

  @TempDir Path folder;
  private IndexedLibrary library;

  @BeforeEach
  void fill() {
    library = new IndexedLibrary(folder);
    library.store(
        issueIn(
            "en",
            "harbour",
            "2026-03-02",
            List.of(
                new Section(
                    "Quick links",
                    List.of(
                        item("Bridges that sing", "https://a.example/1", "On steel.", "Tide Post"),
                        item(
                            "Café owners unite",
                            "https://a.example/2",
                            "They run a fund.",
                            "Mail"))),
                new Section(
                    "Jobs",
                    List.of(
                        item("A keeper for the lighthouse", "https://a.example/3", "Apply."),
                        item(
                            null,
                            null,
                            LONG_TEXT + "The tide gauge sings at night. " + LONG_TEXT))))));
    library.store(
        issueIn(
            "de",
            "pegel",
            "2026-02-01",
            List.of(
                new Section(
                    "Häfen",
                    List.of(
                        item("Neue Brücken über die Elbe", "https://b.example/1", "Aus Stahl."),
                        item("Leise Gleise", "https://b.example/2", "Ein Haus an der Straße."))))));
    library.store(
        issueIn(
            "zh",
            "chenjian",
            "2025-12-31",
            List.of(
                new Section("今日要闻", List.of(item("港珠澳大桥通车", "https://c.example/1", "三地往来更方便。"))))));
    library.store(
        issueIn(
            "ja",
            "asa",
            "2026-01-15",
            List.of(
                new Section(
                    "技術", List.of(item("東京湾の水位計が公開", "https://d.example/1", "ﾃﾞｰﾀは誰でも使える。"))))));
    library.index.catchUp();
  }

  @AfterEach
  void close() {
    library.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bridge, Bridges that sing",
    "SINGING bridges, Bridges that sing",
    "cafe, Café owners unite",
    "CAFÉS, Café owners unite",
    "'\"that sing\"', Bridges that sing",
    "running, Café owners unite",
    "Brücke, Neue Brücken über die Elbe",
    "bruecke, Neue Brücken über die Elbe",
    "haeuser OR strasse, Leise Gleise",
    "大桥, 港珠澳大桥通车",
    "桥, 港珠澳大桥通车",
    "澳大桥通, 港珠澳大桥通车",
    "水位計, 東京湾の水位計が公開",
    "データ, 東京湾の水位計が公開",
    "'ﾃﾞｰﾀ 東京', 東京湾の水位計が公開",
    "d.example, 東京湾の水位計が公開",
    "https://d.example/1, 東京湾の水位計が公開",
    "https://www.d.example/1?utm_source=x, 東京湾の水位計が公開",
    "bridges/that, Bridges that sing",
    "owners::unite, Café owners unite",
    "job keepers, A keeper for the lighthouse",
    "TITLE:owner, Café owners unite"
  })
  void findsWordsInTheirForms(String words, String title) {
    assertThat(library.titles(words)).containsExactly(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"sing that\"", "大通", "bridge AND elbe", "the -the", "steel -bridges"})
  void doesNotFindWhatIsNotThere(String words) {
    assertThat(library.searcher.find(Search.of(words, Order.RELEVANCE), 0, 10))
        .isEqualTo(new Found(0, List.of(), List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "section:jobs keeper, A keeper for the lighthouse",
    "'section:\"quick links\" source:tide', Bridges that sing",
    "publication:pegel stahl, Neue Brücken über die Elbe",
    "language:zh, 港珠澳大桥通车",
    "date:2025, 港珠澳大桥通车",
    "date:2026-01, 東京湾の水位計が公開",
    "date:2026-01-15, 東京湾の水位計が公開",
    "date:[2026-01-15 TO 2026-01], 東京湾の水位計が公開",
    "date:{2025-12-31 TO 2026-02-01}, 東京湾の水位計が公開",
    "title:light*, A keeper for the lighthouse",
    "brigde~ text:steel, Bridges that sing"
  })
  void fieldsNarrow(String words, String title) {
    Found found = library.searcher.find(Search.of(words, Order.RELEVANCE), 0, 10);
    assertThat(found.remarks()).isEmpty();
    assertThat(found.hits()).extracting(hit -> hit.item().title()).containsExactly(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bridges (that | quotation marks, brackets or signs do not fit together",
        "colour:red | there is no field 'colour'",
        "*ridges | a word cannot begin with * or ?",
        "date:tomorrow | 'tomorrow' is no day, month or year such as 2026-03-04",
        "date:2026-13 | '2026-13' is no day, month or year such as 2026-03-04",
        "title:[a TO b] | only date has ranges",
        "C++ \" | quotation marks, brackets or signs do not fit together"
      })
  void whatCannotBeReadIsTakenForPlainWords(String words, String reason) {
    Found found = library.searcher.find(Search.of(words, Order.RELEVANCE), 0, 10);
    assertThat(found.remarks())
        .containsExactly("The search was taken for plain words: " + reason + ".");
  }

  @Test
  void whereNoItemHasAllWordsThoseAreShownThatHaveSome() {
    Found found = library.searcher.find(Search.of("bridges over the elbe", Order.RELEVANCE), 0, 10);
    assertThat(found.remarks())
        .containsExactly("No item has all the words; these have some of them.");
    assertThat(found.hits()).extracting(hit -> hit.item().title()).contains("Bridges that sing");
    assertThat(library.titles(Search.of("bridges elbe", Order.NEWEST))).isEmpty();
  }

  @Test
  void whatOnlyLeavesOutLeavesTheRest() {
    assertThat(library.titles("-language:en")).hasSize(4).doesNotContain("Bridges that sing");
    assertThat(library.titles("NOT bridge")).hasSize(7);
  }

  @Test
  void signsAndAbbreviationsAreWords() {
    library.store(
        issueIn(
            "en",
            "tools",
            "2026-04-01",
            List.of(
                new Section(
                    "Code",
                    List.of(
                        item("Faster C++ builds", "https://e.example/1", "For LLMs on GPUs."),
                        item("A new C# compiler", "https://e.example/2", "And a C one."))))));
    library.index.catchUp();
    assertThat(library.titles("c++")).containsExactly("Faster C++ builds");
    assertThat(library.titles("C#")).containsExactly("A new C# compiler");
    assertThat(library.titles("llm gpu")).containsExactly("Faster C++ builds");
    assertThat(library.titles("llms")).containsExactly("Faster C++ builds");
    assertThat(library.titles("site:e.example")).hasSize(2);
  }

  @Test
  void plainWordsAreFoundAllTheSame() {
    assertThat(library.titles("bridges (that")).containsExactly("Bridges that sing");
  }

  @Test
  void conditionsChooseExactly() {
    Search narrow =
        new Search("", null, "Quick links", "Tide Post", "en", null, null, Order.RELEVANCE);
    assertThat(library.titles(narrow)).containsExactly("Bridges that sing");
    Search other = new Search("", null, "Quick", null, null, null, null, Order.RELEVANCE);
    assertThat(library.titles(other)).isEmpty();
  }

  @Test
  void daysAreIncluded() {
    LocalDate day = LocalDate.parse("2026-02-01");
    Search onThatDay = new Search("", null, null, null, null, day, day, Order.OLDEST);
    assertThat(library.titles(onThatDay))
        .containsExactly("Neue Brücken über die Elbe", "Leise Gleise");
  }

  @Test
  void newestComeFirstAndAnIssueKeepsItsReadingOrder() {
    assertThat(library.titles(Search.EVERYTHING))
        .containsExactly(
            "Bridges that sing",
            "Café owners unite",
            "A keeper for the lighthouse",
            "null",
            "Neue Brücken über die Elbe",
            "Leise Gleise",
            "東京湾の水位計が公開",
            "港珠澳大桥通车");
  }

  @Test
  void aHeadlineCountsMoreThanAText() {
    assertThat(library.titles("sing")).containsExactly("Bridges that sing", "null");
  }

  @Test
  void pagesAreTheListInParts() {
    List<Hit> all = library.searcher.find(Search.EVERYTHING, 0, 8).hits();
    Found second = library.searcher.find(Search.EVERYTHING, 3, 3);
    assertThat(second.hits()).isEqualTo(all.subList(3, 6));
    assertThat(second.total()).isEqualTo(8);
    assertThat(library.searcher.find(Search.EVERYTHING, 100, 10).hits()).isEmpty();
    assertThatThrownBy(() -> library.searcher.find(Search.EVERYTHING, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void facetsCountTheHits() {
    Found found = library.searcher.find(Search.of("stahl OR gleise OR 大桥", Order.RELEVANCE), 0, 1);
    assertThat(found.facets()).extracting(Facet::field).contains("publication", "language", "year");
    assertThat(found.facets().get(0).values())
        .containsExactly(
            new Facet.Value("pegel", "The pegel", 2),
            new Facet.Value("chenjian", "The chenjian", 1));
    assertThat(found.facets())
        .contains(
            new Facet(
                "language",
                List.of(new Facet.Value("de", "German", 2), new Facet.Value("zh", "Chinese", 1))));
  }

  @Test
  void whatWasFoundIsMarked() {
    Hit hit =
        library.searcher.find(Search.of("\"tide gauges\"", Order.RELEVANCE), 0, 1).hits().get(0);
    assertThat(hit.text().pieces())
        .filteredOn(Marked.Piece::isMarked)
        .extracting(Marked.Piece::text)
        .containsExactly("tide gauge");
    assertThat(hit.text().text()).startsWith("… ").hasSizeLessThan(500);
    Hit bridge = library.searcher.find(Search.of("大桥", Order.RELEVANCE), 0, 1).hits().get(0);
    assertThat(bridge.title().pieces())
        .containsExactly(
            new Marked.Piece("港珠澳", false),
            new Marked.Piece("大桥", true),
            new Marked.Piece("通车", false));
  }

  @Test
  void anItemWithoutMarksIsShownFromItsBeginning() {
    Hit hit = library.searcher.find(Search.EVERYTHING, 3, 1).hits().get(0);
    assertThat(hit.text().text()).startsWith("Nothing here is worth a mark.");
    assertThat(hit.title().pieces()).isEmpty();
    assertThat(hit.score()).isZero();
  }
}
