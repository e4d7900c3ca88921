package io.cuttings.explain;

import io.cuttings.split.CutRecord;
import io.cuttings.split.Explanation;
import io.cuttings.split.JudgedBlock;
import io.cuttings.split.role.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Makes the coloured stretches and the numbers in the mail. For one page. */
final class Marker {
  private final Explanation explanation;
  private final Positions positions;
  private final Set<String> ids = new HashSet<>();

  Marker(Explanation explanation, Positions positions) {
    this.explanation = explanation;
    this.positions = positions;
  }

  /** An empty stretch in the colour of a block's role. */
  Element stretch(JudgedBlock judged) {
    Element span = new Element("span");
    span.attr("class", className(judged.role()));
    span.attr("title", says(judged));
    return span;
  }

  static String className(Role role) {
    return "cut role-" + role.name().toLowerCase(Locale.ROOT);
  }

  private String says(JudgedBlock judged) {
    int record = positions.recordOf(judged.number());
    String said = judged.number() + " " + judged.role() + ": " + judged.reason();
    if (record < 0 || judged.role().isNoise()) {
      return said;
    }
    CutRecord cut = explanation.records().get(record);
    return said
        + (cut.item() == null
            ? " (left out: " + cut.left() + ")"
            : " (item " + positions.ofRecord(record) + ": " + cut.reason() + ")");
  }

  /**
   * The anchor of a block, with the number of what begins there; empty where it has one already.
   */
  List<Element> anchor(JudgedBlock judged) {
    if (!ids.add("b" + judged.number())) {
      return List.of();
    }
    Element anchor = new Element("span").attr("id", "b" + judged.number());
    int record = positions.recordOf(judged.number());
    boolean isShown = judged.block().isText() && !judged.role().isNoise();
    boolean begins = record >= 0 && isShown && ids.add("r" + record);
    if (!begins) {
      return List.of(anchor);
    }
    String position = positions.ofRecord(record);
    Element number = new Element("b").attr("id", "r" + record);
    number.attr("class", position.isEmpty() ? "number left" : "number");
    number.attr("title", explanation.records().get(record).reason());
    number.text(position.isEmpty() ? "✕" : position);
    return List.of(anchor, number);
  }

  /** A stretch that no block holds. */
  static Element unseen() {
    return new Element("span")
        .attr("class", "unseen")
        .attr("title", "in no block: hidden, dropped from a paragraph, or not of the issue");
  }
}
