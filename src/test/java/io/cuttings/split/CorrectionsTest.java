package io.cuttings.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.CutSettings;
import io.cuttings.publication.KnownPublications;
import io.cuttings.publication.NamePattern;
import io.cuttings.publication.PublicationSettings;
import io.cuttings.publication.Recogniser;
import io.cuttings.split.role.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Where the user's settings match they count, elsewhere the general rules do. */
class CorrectionsTest {
  private static final List<String> NONE = List.of();

  @Test
  void givenItemsCountInTheirSectionAndGeneralRulesInTheOthers() {
    String body =
        "<h2>One</h2><p class=i>First of all</p><p><b>Loud words</b></p>"
            + "<p class=i>Second of all</p><p>Quiet words</p>"
            + "<h2>Two</h2><h3><a href='https://a.example/x'>A linked headline</a></h3><p>x y</p>";
    Issue issue = html(body, NONE, List.of("p.i"), NONE, NONE).issue();
    assertThat(titles(issue.sections().get(0))).containsExactly("First of all", "Second of all");
    assertThat(titles(issue.sections().get(1))).containsExactly("A linked headline");
  }

  @Test
  void ofNestedMatchesTheInnerOnesAreItems() {
    String body =
        "<table><tr><td><table><tr><td>First of all</td><td>one</td></tr>"
            + "<tr><td>Second of all</td><td>two</td></tr></table></td></tr></table>";
    Issue issue = html(body, NONE, List.of("tr"), NONE, NONE).issue();
    assertThat(titles(issue.sections().get(0))).containsExactly("First of all", "Second of all");
  }

  @Test
  void whatStandsBetweenItemsIsAnItemOfItsOwn() {
    String body = "<div><p>Alpha</p><p>one</p></div><p>Stray</p><div><p>Beta</p><p>two</p></div>";
    Issue issue = html(body, NONE, List.of("div"), NONE, NONE).issue();
    assertThat(issue.sections().get(0).items())
        .extracting(item -> item.title() + "/" + item.text())
        .containsExactly("Alpha/one", "null/Stray", "Beta/two");
  }

  @Test
  void givenSectionsAreTheOnlyOnes() {
    String body =
        "<p class=s>Real</p><h2>Large words</h2><h3><a href='https://a.example/x'>Linked</a></h3>"
            + "<p>text</p><h2>Large again</h2><h3><a href='https://a.example/y'>Linked</a></h3>";
    assertThat(html(body, List.of("p.s"), NONE, NONE, NONE).issue().sections())
        .extracting(Section::title)
        .containsExactly("Real");
  }

  @Test
  void givenHeadlinesBeginItemsWithoutMore() {
    String body = "<p class=t>Alpha</p><p>one</p><p class=t>Beta</p><p>two</p>";
    Issue issue = html(body, NONE, NONE, List.of(".t"), NONE).issue();
    assertThat(titles(issue.sections().get(0))).containsExactly("Alpha", "Beta");
  }

  @Test
  void aPartOfAParagraphIsDroppedFromIt() {
    String body = "<p>Before <span class=x>gone</span> after, and more words.</p>";
    Explanation found = html(body, NONE, NONE, NONE, List.of(".x"));
    assertThat(found.blocks().get(0).block().text()).isEqualTo("Before after, and more words.");
    assertThat(found.blocks().get(0).role()).isNotEqualTo(Role.DROPPED);
  }

  @Test
  void anItemIsNoFooterWhereTheUserSaysSo() {
    String body =
        "<h3><a href='https://a.example/x'>A linked headline</a></h3><p>text</p>"
            + "<div class=i><p>You receive this mail because you subscribed</p><p>one</p></div>";
    assertThat(html(body, NONE, NONE, NONE, NONE).issue().sections().get(0).items()).hasSize(1);
    Issue issue = html(body, NONE, List.of(".i"), NONE, NONE).issue();
    assertThat(titles(issue.sections().get(0)))
        .contains("You receive this mail because you subscribed");
  }

  @Test
  void whatMatchesNothingChangesNothing() {
    String body = "<h2>One</h2><h3><a href='https://a.example/x'>Linked</a></h3><p>text</p>";
    List<String> nothing = List.of("article.none");
    assertThat(html(body, nothing, nothing, nothing, nothing).issue().sections())
        .isEqualTo(html(body, NONE, NONE, NONE, NONE).issue().sections());
  }

  @Test
  void manyMatchesTakeNoLongTime() {
    String body = "<table><tr><td>Alpha <i>x</i></td><td>one</td></tr></table>".repeat(20_000);
    Explanation found =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> html(body, List.of("p"), List.of("tr"), List.of("td"), List.of("i")));
    assertThat(found.issue().sections().get(0).items()).hasSize(20_000);
  }

  private static List<String> titles(Section section) {
    return section.items().stream().map(Item::title).toList();
  }

  private static Explanation html(
      String body,
      List<String> section,
      List<String> item,
      List<String> headline,
      List<String> drop) {
    CutSettings cut =
        new CutSettings(
            null, new CutSettings.Marks(section, item, headline, drop), CutSettings.Marks.NONE);
    PublicationSettings settings =
        new PublicationSettings(
            "here", List.of(new NamePattern("a@b.example")), null, null, NONE, cut);
    String mail = "From: a@b.example\nSubject: z\nContent-Type: text/html\n\n" + body;
    RawMessage raw = RawMessage.of(mail.getBytes(StandardCharsets.UTF_8));
    Recogniser recogniser = new Recogniser(new KnownPublications(List.of(settings)));
    return new Splitter()
        .explain(recogniser.recognise(new MessageParser().parse(raw)), StandingTexts.NONE);
  }
}
