package io.cuttings.explain;

import io.cuttings.mime.Body;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.split.CutRecord;
import io.cuttings.split.Explanation;
import io.cuttings.split.Item;
import io.cuttings.split.JudgedBlock;
import io.cuttings.split.Section;
import java.util.List;
import java.util.Locale;

/** An explanation in lines for a terminal: the message, its blocks, the records, the issue. */
public final class ExplanationText {
  private static final int TITLE = 200;

  private final StringBuilder text = new StringBuilder();
  private final Explanation explanation;
  private final Positions positions;

  private ExplanationText(Explanation explanation) {
    this.explanation = explanation;
    this.positions = new Positions(explanation);
  }

  public static String of(Explanation explanation) {
    ExplanationText text = new ExplanationText(explanation);
    text.head();
    text.blocks();
    text.records();
    text.issue();
    return text.text.toString();
  }

  private void head() {
    RecognisedMessage recognised = explanation.issue().recognised();
    Body body = recognised.body();
    line("message      %s", recognised.message().key());
    line(
        "publication  %s %s",
        Shown.line(recognised.publication().id(), TITLE),
        Shown.words(recognised.publication().name()));
    line(
        "issue        %s, number %s, %s",
        Shown.words(recognised.title()),
        recognised.number() == null ? "none" : recognised.number(),
        recognised.date());
    if (body == null) {
      line("part         none");
    } else {
      line("part         %s, %s", body.part(), body.kind().name().toLowerCase(Locale.ROOT));
    }
    explanation.issue().warnings().forEach(w -> line("warning      %s", Shown.line(w, TITLE)));
  }

  private void blocks() {
    line("");
    line("blocks");
    for (JudgedBlock judged : explanation.blocks()) {
      line(
          "%5d  %-5s %-22s %-9s %s  (%s)",
          judged.number(),
          judged.block().kind().name().toLowerCase(Locale.ROOT),
          Shown.style(judged.block()),
          judged.role(),
          Shown.words(judged.block().text()),
          judged.reason());
      Shown.links(judged.block()).forEach(url -> line("%14s%s", "", Shown.url(url)));
    }
  }

  private void records() {
    line("");
    line("records");
    List<CutRecord> records = explanation.records();
    for (int i = 0; i < records.size(); i++) {
      CutRecord cut = records.get(i);
      String position = positions.ofRecord(i);
      line(
          "%5s  blocks %d-%d%s: %s%s",
          position.isEmpty() ? "-" : position,
          cut.from(),
          cut.to() - 1,
          cut.head() < 0 ? "" : ", headline " + cut.head(),
          cut.reason(),
          cut.left().isEmpty() ? "" : "; left out, since " + cut.left());
    }
  }

  private void issue() {
    line("");
    line("issue");
    List<Section> sections = explanation.issue().sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      String title = section.title();
      line("%3d  %s", i, title == null ? "(no heading)" : Shown.line(title, TITLE));
      for (int k = 0; k < section.items().size(); k++) {
        item(i + "." + k, section.items().get(k));
      }
    }
  }

  private void item(String position, Item item) {
    String title = item.title();
    line("%7s  %s", position, title == null ? "(no headline)" : Shown.line(title, TITLE));
    field("url", item.url() == null ? "" : item.url());
    field("label", item.label() == null ? "" : item.label());
    field("source", item.source() == null ? "" : item.source());
    field("text", item.text());
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      line("%9s%-7s%s", "", name, Shown.url(value));
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
