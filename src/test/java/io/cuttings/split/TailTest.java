package io.cuttings.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.publication.RecognisedMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a publication repeats behind its last item is no item, once that is known. */
class TailTest {
  private static final String ITEMS =
      """
      <h2>Reading</h2>
      <p><a href="https://a.example/owls">Owls count to four</a></p>
      <p>A barn in the north was watched for a winter, and somebody kept a tally.</p>
      <p><a href="https://a.example/moss">Moss on the slate roof</a></p>
      <p>It weighs more than the slate, and keeps the attic dry.</p>
      """;
  private static final String TEA = "Come to the tea on Thursday at four, and bring a chart.";
  private static final String STAFF = "This is written by three people in an old weaving mill.";

  private static RecognisedMessage mail(String html) {
    String mail =
        "From: owls@birds.example\nSubject: Birds\nContent-Type: text/html; charset=utf-8\n\n"
            + html;
    return Samples.recognised(mail.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(Issue issue) {
    return issue.sections().stream()
        .flatMap(section -> section.items().stream())
        .map(item -> item.title() + ": " + item.text())
        .toList();
  }

  private static StandingTexts known(String... texts) {
    Map<Long, Integer> issues = new HashMap<>();
    for (String text : texts) {
      issues.put(TailText.of(text).digest(), 5);
    }
    return new StandingTexts(issues);
  }

  @Test
  void theTailIsWhatStandsBehindTheLastItem() {
    Issue issue = new Splitter().split(mail(ITEMS + "<p>" + TEA + "</p><p>" + STAFF + "</p>"));
    assertThat(issue.tail()).extracting(TailText::text).containsExactly(TEA, STAFF);
  }

  @Test
  void theTailIsTheSameWhateverWasLearned() {
    RecognisedMessage mail = mail(ITEMS + "<p>" + TEA + "</p><p>" + STAFF + "</p>");
    assertThat(new Splitter().split(mail, known(TEA, STAFF)).tail())
        .isEqualTo(new Splitter().split(mail).tail());
  }

  @Test
  void whatIsRepeatedAtTheEndIsNoItem() {
    RecognisedMessage mail = mail(ITEMS + "<p>" + TEA + "</p><p>" + STAFF + "</p>");
    assertThat(String.join("", texts(new Splitter().split(mail)))).contains(TEA).contains(STAFF);
    assertThat(texts(new Splitter().split(mail, known(TEA, STAFF))))
        .containsExactly(
            "Owls count to four: A barn in the north was watched for a winter, and somebody kept"
                + " a tally.",
            "Moss on the slate roof: It weighs more than the slate, and keeps the attic dry.");
  }

  @Test
  void whatIsNewBelowKeepsWhatIsRepeatedAbove() {
    RecognisedMessage mail = mail(ITEMS + "<p>" + TEA + "</p><p>The mill is closed in May.</p>");
    assertThat(String.join("", texts(new Splitter().split(mail, known(TEA))))).contains(TEA);
  }

  @Test
  void theTextOfTheLastItemStaysThoughItIsRepeated() {
    String text = "It weighs more than the slate, and keeps the attic dry.";
    assertThat(texts(new Splitter().split(mail(ITEMS), known(text))))
        .containsExactlyElementsOf(texts(new Splitter().split(mail(ITEMS))));
  }

  @Test
  void aButtonBelowTheLastItemIsItsOwnThoughItIsRepeated() {
    RecognisedMessage mail =
        mail(ITEMS + "<p>" + TEA + "</p><p><a href='https://a.example/moss'>Read more</a></p>");
    assertThat(new Splitter().split(mail).tail()).extracting(TailText::text).containsExactly(TEA);
  }

  @Test
  void spacesSignsAndCapitalsMakeNoOtherText() {
    assertThat(TailText.of("Come to  the TEA!").digest())
        .isEqualTo(TailText.of("come to the tea").digest());
  }
}
