package io.cuttings.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cuttings.split.role.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a block is taken for beside its neighbours: a shape of mail, a text in it, its role. */
class RolesTest {
  private static final String OWLS =
      "<p><a href='https://a.example/owls'>Owls count to four</a></p>"
          + "<p>A barn in the north was watched for a winter, and somebody kept a tally.</p>";
  private static final String MOSS =
      "<p><a href='https://a.example/moss'>Moss on the slate roof</a></p>"
          + "<p>It weighs more than the slate itself, and it keeps the attic dry.</p>";
  private static final String TAIL = "<p><a href='https://a.example/u'>Unsubscribe</a></p>";

  static Stream<Arguments> shapes() {
    return Stream.of(
        arguments(
            "a link on a coloured ground is a button whatever it says",
            OWLS
                + "<p><a href='https://a.example/o' style='background:#084;padding:9px'>Off you go</a></p>"
                + MOSS,
            "Off you go",
            Role.BUTTON),
        arguments(
            "a link that comes again with the same words is a button",
            OWLS
                + "<p><a href='https://a.example/1'>See the barn</a></p>"
                + MOSS
                + "<p><a href='https://a.example/2'>See the barn</a></p>",
            "See the barn",
            Role.BUTTON),
        arguments(
            "an event that comes again keeps its headline",
            "<h2>Events</h2><p><a href='https://a.example/1'>Owl walk</a></p><p>On Monday</p>"
                + "<p><a href='https://a.example/2'>Owl walk</a></p><p>On Friday</p>",
            "Owl walk",
            Role.START),
        arguments(
            "a bar of links at the head is navigation",
            "<p><a href='https://a.example/1'>Owls</a></p><p><a href='https://a.example/2'>Moss</a></p>"
                + "<p><a href='https://a.example/3'>Shop</a></p>"
                + OWLS
                + MOSS,
            "Moss",
            Role.SOCIAL),
        arguments(
            "a question with links for answers is a poll",
            OWLS
                + MOSS
                + "<p>Should the barn stay a barn?</p>"
                + "<p><a href='https://a.example/y'>Yes</a> <a href='https://a.example/n'>No, never</a></p>",
            "Should the barn stay a barn?",
            Role.SOCIAL),
        arguments(
            "a valediction with a name closes the letter",
            OWLS + MOSS + "<p>With muddy boots,<br>Ida</p>" + TAIL,
            "Ida",
            Role.CLOSING),
        arguments(
            "what begins with the publication's name tells of it",
            OWLS + MOSS + "<p>Owl Post is written by three people in a mill.</p>" + TAIL,
            "Owl Post is written by three people in a mill.",
            Role.CLOSING),
        arguments(
            "a label of a few words above a larger headline names a section",
            "<p style='font:bold 13px Arial'>Birds</p><h2>Owls count to four</h2><p>A barn was watched"
                + " for one long winter.</p><p style='font:bold 13px Arial'>Plants</p><h2>Moss on the"
                + " slate roof</h2><p>It weighs more than the slate itself.</p>",
            "Plants",
            Role.SECTION),
        arguments(
            "small labels above fewer than all items name sections",
            "<p style='font-size:11px'>birds</p>"
                + OWLS
                + MOSS.replace("moss", "a")
                + "<p style='font-size:11px'>plants</p>"
                + MOSS
                + OWLS.replace("owls", "b")
                + "<p style='font-size:11px'>stones</p>"
                + OWLS.replace("owls", "c")
                + MOSS.replace("moss", "d"),
            "plants",
            Role.SECTION),
        arguments(
            "words with numbers below, time after time, are a table of figures",
            "<table><tr><td>Slate</td><td>4,118.20</td><td>+0.12%</td></tr><tr><td>Moss</td><td>"
                + "9,902.71</td><td>-0.40%</td></tr><tr><td>Lime</td><td>77.30</td><td>+3.20%</td></tr>"
                + "</table>"
                + OWLS
                + MOSS,
            "9,902.71",
            Role.FIGURES),
        arguments(
            "an author's link in smaller letters beside a headline begins nothing",
            MOSS
                + "<p><a style='font-size:12px' href='https://a.example/@ida'>Ida Field</a></p>"
                + "<p><a style='font-size:20px' href='https://a.example/owls'>Owls count to four</a></p>"
                + "<p>A barn in the north was watched for a winter.</p>",
            "Ida Field",
            Role.BODY),
        arguments(
            "an advertisement in one block is none of its neighbours' text",
            OWLS + "<p>Sponsored: boots that stay dry, half the price until Sunday</p>" + MOSS,
            "Sponsored: boots that stay dry, half the price until Sunday",
            Role.ADVERT),
        arguments(
            "a paragraph that begins with bold words is an item among its like",
            "<h2>News</h2><p><b>Owls count to four.</b> A barn in the north was watched.</p>"
                + "<p><b>Moss keeps attics dry.</b> It weighs more than the slate itself.</p>",
            "Moss keeps attics dry. It weighs more than the slate itself.",
            Role.START),
        arguments(
            "bold labels within one long story begin nothing",
            "<h2>1. Owls have been counted in the north</h2><p><b>Why it matters:</b> nobody had.</p>"
                + "<p><b>The details:</b> a barn was watched for a winter.</p>"
                + "<h2>2. Moss is heavier than anybody thought</h2><p>It weighs more than the slate.</p>",
            "The details: a barn was watched for a winter.",
            Role.BODY));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void aBlockIsWhatItIsBesideItsNeighbours(String rule, String html, String text, Role role) {
    String mail =
        "From: Owl Post <post@owls.example>\nSubject: Birds\nContent-Type: text/html; charset=utf-8\n\n"
            + html;
    Explanation explanation =
        new Splitter()
            .explain(Samples.recognised(mail.getBytes(StandardCharsets.UTF_8)), StandingTexts.NONE);
    List<JudgedBlock> named =
        explanation.blocks().stream().filter(block -> block.block().text().equals(text)).toList();
    assertThat(named).as(rule).isNotEmpty().allSatisfy(b -> assertThat(b.role()).isEqualTo(role));
  }
}
