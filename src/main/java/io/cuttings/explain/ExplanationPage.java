package io.cuttings.explain;

import io.cuttings.CuttingsException;
import io.cuttings.mime.Body;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.split.CutRecord;
import io.cuttings.split.Explanation;
import io.cuttings.split.Item;
import io.cuttings.split.JudgedBlock;
import io.cuttings.split.role.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as one page that needs nothing beside it: the mail with its blocks in colours, and
 * what was cut from it. Whatever comes from the mail is text, or has passed {@link SafeMail}.
 */
public final class ExplanationPage {
  private static final int TEXT = 300;

  private final Explanation explanation;
  private final Positions positions;
  private final Document page;

  private ExplanationPage(Explanation explanation) {
    this.explanation = explanation;
    this.positions = new Positions(explanation);
    this.page = skeleton();
    page.outputSettings().prettyPrint(false);
  }

  private static Document skeleton() {
    try (InputStream in = ExplanationPage.class.getResourceAsStream("page.html")) {
      return Jsoup.parse(Objects.requireNonNull(in), StandardCharsets.UTF_8.name(), "");
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the page's skeleton in the program", e);
    }
  }

  public static String of(Explanation explanation) {
    ExplanationPage made = new ExplanationPage(explanation);
    made.head();
    made.mail();
    made.items();
    made.leftOut();
    made.flow();
    return made.page.outerHtml() + "\n";
  }

  private Element at(String id) {
    return Objects.requireNonNull(page.getElementById(id));
  }

  private void head() {
    RecognisedMessage recognised = explanation.issue().recognised();
    page.title(recognised.title());
    at("title").text(recognised.title());
    String number = recognised.number();
    at("publication")
        .text(
            "%s (%s)%s, %s"
                .formatted(
                    recognised.publication().name(),
                    recognised.publication().id(),
                    number == null ? "" : ", number " + number,
                    recognised.date()));
    at("key").text(recognised.message().key().value());
    Element warnings = at("warnings");
    explanation.issue().warnings().forEach(w -> warnings.appendElement("li").text(w));
    Map<Role, Long> roles =
        explanation.blocks().stream()
            .collect(Collectors.groupingBy(JudgedBlock::role, TreeMap::new, Collectors.counting()));
    Element legend = at("legend");
    roles.forEach((role, count) -> legend(legend, role, count));
  }

  private static void legend(Element legend, Role role, long count) {
    Element entry = legend.appendElement("li");
    entry
        .appendElement("span")
        .addClass(Marker.className(role))
        .text(role.name().toLowerCase(Locale.ROOT));
    entry.appendText(" " + count + (role.isNoise() ? ", in no item" : ""));
  }

  private void mail() {
    Body body = explanation.issue().recognised().body();
    if (body == null) {
      return;
    }
    Marker marker = new Marker(explanation, positions);
    Element mail = at("mail");
    if (body.kind() == Body.Kind.HTML) {
      mail.appendChildren(
          List.copyOf(MarkedHtml.of(body, explanation.blocks(), marker).childNodes()));
    } else {
      mail.appendChild(MarkedText.of(body, explanation.blocks(), marker));
    }
  }

  private void items() {
    Element list = at("items");
    int heading = Integer.MIN_VALUE;
    for (int i = 0; i < explanation.records().size(); i++) {
      CutRecord cut = explanation.records().get(i);
      Item item = cut.item();
      if (item == null) {
        continue;
      }
      if (cut.heading() != heading) {
        heading = cut.heading();
        section(list, heading);
      }
      item(list.appendElement("div").addClass("item"), i, item);
    }
  }

  private void section(Element list, int heading) {
    Element title = list.appendElement("h3");
    if (heading < 0) {
      title.text("(no heading)");
    } else {
      title
          .appendElement("a")
          .attr("href", "#b" + heading)
          .text(explanation.blocks().get(heading).block().text());
    }
  }

  private void item(Element entry, int record, Item item) {
    Element title = entry.appendElement("a").attr("href", "#r" + record);
    title.appendElement("b").addClass("number").text(positions.ofRecord(record));
    title.appendText(item.title() == null ? "(no headline)" : item.title());
    field(entry, "url", item.url() == null ? null : Shown.url(item.url()));
    field(entry, "label", item.label());
    field(entry, "source", item.source());
    field(entry, "text", Shown.line(item.text(), TEXT));
    field(entry, "why", explanation.records().get(record).reason());
  }

  private static void field(Element entry, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      Element line = entry.appendElement("p").addClass(name);
      line.appendElement("i").text(name);
      line.appendText(" " + value);
    }
  }

  private void leftOut() {
    Element list = at("left");
    List<CutRecord> records = explanation.records();
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).item() == null) {
        Element entry = list.appendElement("p");
        String words = explanation.blocks().get(records.get(i).from()).block().text();
        entry.appendElement("a").attr("href", "#r" + i).text(Shown.words(words));
        entry.appendText(" " + records.get(i).left());
      }
    }
  }

  private void flow() {
    Element table = at("flow"); // looked for once: to find it takes the length of the page
    for (JudgedBlock judged : explanation.blocks()) {
      Element row = table.appendElement("tr");
      row.appendElement("td")
          .appendElement("a")
          .attr("href", "#b" + judged.number())
          .text(Integer.toString(judged.number()));
      row.appendElement("td").text(judged.block().kind().name().toLowerCase(Locale.ROOT));
      row.appendElement("td").text(Shown.style(judged.block()));
      row.appendElement("td")
          .appendElement("span")
          .addClass(Marker.className(judged.role()))
          .text(judged.role().name().toLowerCase(Locale.ROOT));
      row.appendElement("td").text(judged.reason());
      row.appendElement("td").text(Shown.words(judged.block().text()));
    }
  }
}
