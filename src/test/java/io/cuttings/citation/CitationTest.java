package io.cuttings.citation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuttings.store.CitedItem;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
  private static final String SITE = "https://cuttings.example.org/";
  private static final String ID = "0123456789abcdef01234567";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names of variables in CSL 1.0.2 (appendix IV) that hold a text or a number. */
  private static final Set<String> TEXTS =
      Set.of(
          "abstract",
          "archive",
          "archive_location",
          "container-title",
          "issue",
          "language",
          "note",
          "section",
          "title",
          "URL");

  private static CitedItem item(@Nullable String title, @Nullable String url, String text) {
    return new CitedItem(
        ID,
        "list.harbour.example",
        "Harbour Letter",
        "Harbour 42",
        "42",
        Instant.parse("2026-03-03T23:30:00Z"),
        "https://harbour.example/42",
        "en",
        "News",
        title,
        url,
        text,
        "The Gazette");
  }

  private static String write(CitationFormat format, CitedItem... items) {
    return format.write(List.of(items).stream().map(item -> Citation.of(item, SITE)).toList());
  }

  private static JsonNode csl(CitedItem... items) throws JsonProcessingException {
    return JSON.readTree(write(CitationFormat.CSL_JSON, items));
  }

  private static BibTeXEntry bibtex(CitedItem item) throws ParseException {
    BibTeXDatabase read =
        new BibTeXParser().parse(new StringReader(write(CitationFormat.BIBTEX, item)));
    assertThat(read.getObjects()).hasSize(1);
    return read.getEntries().values().iterator().next();
  }

  private static String field(BibTeXEntry entry, String name) {
    return entry.getField(new Key(name)).toUserString();
  }

  @Test
  void cslSaysWhatIsKnownAndKeepsToItsSchema() throws JsonProcessingException {
    JsonNode all = csl(item("The bridge opens", "https://news.example/b", "It is\nopen."));
    assertThat(all).hasSize(1);
    JsonNode item = all.get(0);
    assertThat(item.path("id").asText()).isEqualTo(ID);
    assertThat(item.path("type").asText()).isEqualTo("article-magazine");
    assertThat(item.path("title").asText()).isEqualTo("The bridge opens");
    assertThat(item.path("container-title").asText()).isEqualTo("Harbour Letter");
    assertThat(item.path("issue").asText()).isEqualTo("42");
    assertThat(item.path("issued")).hasToString("{\"date-parts\":[[2026,3,3]]}");
    assertThat(item.path("URL").asText()).isEqualTo("https://news.example/b");
    assertThat(item.path("archive_location").asText()).isEqualTo(SITE + "items/" + ID);
    assertThat(item.path("abstract").asText()).isEqualTo("It is open.");
    assertThat(item.path("note").asText()).isEqualTo("Source: The Gazette");
    assertThat(item.has("accessed")).isFalse();
    for (Map.Entry<String, JsonNode> variable : item.properties()) {
      if (TEXTS.contains(variable.getKey())) {
        assertThat(variable.getValue().isTextual()).as(variable.getKey()).isTrue();
      } else {
        assertThat(variable.getKey()).isIn("id", "type", "issued");
      }
    }
  }

  @Test
  void whatIsNotKnownIsLeftOut() throws JsonProcessingException, ParseException {
    CitedItem bare =
        new CitedItem(
            ID, "p.example", " ", "", null, Instant.EPOCH, null, "und", null, null, null, "", null);
    JsonNode item = csl(bare).get(0);
    assertThat(item.path("title").asText()).isEqualTo("p.example");
    assertThat(item.path("container-title").asText()).isEqualTo("p.example");
    assertThat(item.path("URL").asText()).isEqualTo(SITE + "items/" + ID);
    assertThat(item.properties())
        .extracting(Map.Entry::getKey)
        .doesNotContain("issue", "section", "language", "abstract", "note");
    assertThat(bibtex(bare).getFields().keySet())
        .extracting(Key::getValue)
        .containsExactly("title", "journal", "year", "month", "day", "url", "permalink");
  }

  @Test
  void withoutATitleTheTextBeginsTheCitationAndTheIssueIsItsAddress()
      throws JsonProcessingException {
    JsonNode item = csl(item(null, "mailto:a@harbour.example", "word ".repeat(40))).get(0);
    assertThat(item.path("title").asText()).startsWith("word word").endsWith("…").hasSize(81);
    assertThat(item.path("URL").asText()).isEqualTo("https://harbour.example/42");
  }

  @Test
  void bibtexHasTheSameUnderTheItemsId() throws ParseException {
    BibTeXEntry entry = bibtex(item("The bridge opens", "https://news.example/b", "Open."));
    assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_ARTICLE);
    assertThat(entry.getKey()).isEqualTo(new Key(ID));
    assertThat(field(entry, "title")).isEqualTo("{The bridge opens}");
    assertThat(field(entry, "journal")).isEqualTo("Harbour Letter");
    assertThat(field(entry, "number")).isEqualTo("42");
    assertThat(field(entry, "year") + field(entry, "month") + field(entry, "day"))
        .isEqualTo("2026March3");
    assertThat(field(entry, "url")).isEqualTo("https://news.example/b");
    assertThat(field(entry, "permalink")).isEqualTo(SITE + "items/" + ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50% of R&D costs $5 & more_or_less #1 ~now~ 2^10",
        "A { that never closes",
        "Closes } twice }}",
        "C:\\new\\texts \"quoted\" @article{x, title = {y}}",
        "Über Brücken – 晨间简报 🌊, naïve"
      })
  void everyTextComesBackFromBibtexAsItWas(String text) throws ParseException {
    BibTeXEntry entry = bibtex(item(text, "https://x.example/{a}?b=50%25&c=\\^\"_~ü#d", text));
    assertThat(withoutTex(field(entry, "title"))).isEqualTo("{" + text + "}");
    assertThat(withoutTex(field(entry, "abstract"))).isEqualTo(text);
    assertThat(field(entry, "url"))
        .isEqualTo("https://x.example/%7Ba%7D?b=50%25&c=%5C%5E%22_~%C3%BC#d");
  }

  /** As TeX prints it. */
  private static String withoutTex(String field) {
    return field
        .replaceAll("\\\\([&%$#_])", "$1")
        .replace("\\textbraceleft{}", "{")
        .replace("\\textbraceright{}", "}")
        .replace("\\textasciitilde{}", "~")
        .replace("\\textasciicircum{}", "^")
        .replace("\\textbackslash{}", "\\");
  }

  @Test
  void aLineEndOrASignOfControlEndsNothing() throws JsonProcessingException, ParseException {
    CitedItem item = item("One\r\n\u0000two\u2028", "https://x.example/1", "a\n\n\tb");
    assertThat(csl(item).get(0).path("title").asText()).isEqualTo("One two");
    assertThat(field(bibtex(item), "title")).isEqualTo("{One two}");
    assertThat(field(bibtex(item), "abstract")).isEqualTo("a b");
  }
}
