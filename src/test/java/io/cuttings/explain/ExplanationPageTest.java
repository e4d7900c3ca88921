package io.cuttings.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.split.role.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ExplanationPageTest {
  @Test
  void nothingOfAHostileMailIsActive() throws IOException {
    Document page = Jsoup.parse(ExplanationPage.of(Explained.sample("hostile.eml")));
    assertThat(
            page.select(
                "script, iframe, object, embed, svg, math, form, input, button, base, link, img,"
                    + " video, audio, template, textarea, noscript, frame, applet"))
        .isEmpty();
    assertThat(page.select("meta[http-equiv]").eachAttr("http-equiv"))
        .containsExactly("Content-Security-Policy");
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.matches("#[br]\\d+"));
    assertThat(attributes(page))
        .noneMatch(a -> a.getKey().startsWith("on"))
        .noneMatch(a -> List.of("src", "srcset", "background", "action").contains(a.getKey()));
    assertThat(attributes(page).filter(a -> a.getKey().equals("style")).map(Attribute::getValue))
        .noneMatch(style -> style.contains("(") || style.contains("position"));
  }

  private static Stream<Attribute> attributes(Document page) {
    return page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream());
  }

  @Test
  void aHostileMailIsShownAllTheSame() throws IOException {
    Document page = Jsoup.parse(ExplanationPage.of(Explained.sample("hostile.eml")));
    Element mail = Objects.requireNonNull(page.getElementById("mail"));
    assertThat(mail.text())
        .contains("First words", "Second words", "Third words", "Fourth words", "math words")
        .contains("<script>alert(15)</script>");
    assertThat(mail.select("#items, .role-start p")).as("no mark of its own").isEmpty();
    assertThat(page.select("#items")).hasSize(1);
    assertThat(page.title()).startsWith("<script>alert(1)");
  }

  @Test
  void everyBlockIsMarkedWithItsRoleAndReason() throws IOException {
    Document page = Jsoup.parse(ExplanationPage.of(Explained.sample("small.eml")));
    assertThat(page.select("#mail .role-section").text()).isEqualTo("Traffic");
    assertThat(page.select("#mail .role-section").attr("title")).contains("SECTION: ");
    assertThat(page.select("#mail .role-footer").text()).contains("Unsubscribe");
    assertThat(page.select("#mail .picture").text()).contains("The upper gate");
    assertThat(page.select("#mail .unseen").text()).isEqualTo("Barges queue at dawn");
    assertThat(page.select("#mail .number").eachText()).containsExactly("0.0", "0.1", "✕");
    assertThat(page.select("#legend li").eachText()).contains("section 1", "footer 2, in no item");
  }

  @Test
  void everyRoleHasItsColour() throws IOException {
    String page = ExplanationPage.of(Explained.sample("small.eml"));
    for (Role role : Role.values()) {
      assertThat(page).contains(".role-" + role.name().toLowerCase(Locale.ROOT) + " {");
    }
  }

  @Test
  void theEffortGrowsAsTheMailDoes() {
    String item = "<h3><a href='https://a.example/'>A linked headline</a></h3><p>Some words.</p>";
    String mail = "Subject: x\nContent-Type: text/html\n\n" + item.repeat(5_000);
    String page =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> ExplanationPage.of(Explained.mail(mail)));
    assertThat(page).contains("\"b9999\"");
  }

  @Test
  void itemsLeadToTheirPlaceInTheMail() throws IOException {
    Document page = Jsoup.parse(ExplanationPage.of(Explained.sample("small.eml")));
    List<String> targets = page.select("#items a, #left a, #flow a").eachAttr("href");
    assertThat(targets).hasSizeGreaterThan(10);
    assertThat(targets).allSatisfy(target -> assertThat(page.select("#mail " + target)).hasSize(1));
  }

  @Test
  void aTextIsShownLineByLineWithItsRangesInColours() {
    String head = "Subject: x\nFrom: x@y.example\n\n";
    String body =
        """
        NEWS
        ====

        * One <b>thing</b>
          https://a.example/one

        * Another thing
          https://a.example/two
        """;
    Document page = Jsoup.parse(ExplanationPage.of(Explained.mail(head + body)));
    assertThat(page.select("#mail pre").first().wholeText())
        .isEqualTo(body.replace("One", "0.0One").replace("Another", "0.1Another"));
    assertThat(page.select("#mail .role-section").text()).isEqualTo("NEWS");
  }
}
