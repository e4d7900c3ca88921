package io.cuttings.split;

import static io.cuttings.split.role.Thresholds.Texts.ROW;

import io.cuttings.split.flow.Container;
import io.cuttings.split.role.Cohesion;
import io.cuttings.split.role.Phrases;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Thresholds;
import io.cuttings.split.role.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a section in which nothing looks like a headline: into its cards, or at the paragraphs that
 * bring a link, or not at all.
 */
final class Paragraphs {
  private static final Set<String> FRAMES =
      Set.of("table", "tr", "td", "blockquote", "section", "article", "div");

  private final Roles roles;
  private final Thresholds thresholds;
  private final Cohesion cohesion;

  Paragraphs(Roles roles, Phrases phrases, Thresholds thresholds) {
    this.roles = roles;
    this.thresholds = thresholds;
    this.cohesion = new Cohesion(phrases);
  }

  /** Where the records of [from, to) begin; the first at from. */
  List<Integer> cuts(int from, int to) {
    List<List<Integer>> units = units(texts(from, to));
    boolean cutsAll = areCards(units);
    boolean cutsLinked = areItems(units);
    List<Integer> cuts = new ArrayList<>(List.of(from));
    for (List<Integer> unit : units.subList(Math.min(1, units.size()), units.size())) {
      if (cutsAll || (cutsLinked && isLinked(unit))) {
        cuts.add(unit.get(0));
      }
    }
    return cuts;
  }

  /** Where the records of a row of paragraphs behind a list begin, by what they speak of. */
  List<Integer> cutsByTopic(int from, int to) {
    List<Integer> texts = texts(from, to);
    boolean isRow =
        texts.size() >= ROW
            && !areCards(units(texts))
            && texts.stream()
                .noneMatch(i -> roles.block(i).isLinked() || roles.block(i).listDepth() > 0);
    if (!isRow) {
      return cuts(from, to);
    }
    List<Boolean> goesOn = cohesion.goesOn(texts.stream().map(i -> roles.block(i).text()).toList());
    List<Integer> cuts = new ArrayList<>(List.of(from));
    for (int k = 1; k < texts.size(); k++) {
      if (!goesOn.get(k)) {
        cuts.add(texts.get(k));
      }
    }
    return cuts;
  }

  private List<Integer> texts(int from, int to) {
    List<Integer> texts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (roles.isText(i) && !roles.is(i, Role.BUTTON)) {
        texts.add(i);
      }
    }
    return texts;
  }

  /** Groups texts by the outermost container that holds some of them and not all. */
  private List<List<Integer>> units(List<Integer> texts) {
    List<List<Integer>> units = new ArrayList<>();
    if (texts.isEmpty()) {
      return units;
    }
    Container all = roles.block(texts.get(0)).place();
    for (int i : texts) {
      all = Container.common(all, roles.block(i).place());
    }
    Container last = null;
    for (int i : texts) {
      Container place = roles.block(i).place();
      Container unit = place.at(all.depth() + 1);
      boolean goesOn = roles.block(i).afterBreak() || isQuoteBelow(last, unit) || isList(unit);
      if (units.isEmpty() || (!goesOn && (unit != last || unit == all))) {
        units.add(new ArrayList<>());
      }
      units.get(units.size() - 1).add(i);
      last = unit;
    }
    return units;
  }

  /** A quotation below a paragraph belongs to it; one below another stands for itself. */
  private static boolean isQuoteBelow(@Nullable Container last, Container unit) {
    return unit.tag().equals("blockquote") && last != null && !last.tag().equals("blockquote");
  }

  private static boolean isList(Container unit) {
    return unit.tag().equals("ul") || unit.tag().equals("ol");
  }

  /** Frames side by side that hold more than a paragraph each are cards. */
  private boolean areCards(List<List<Integer>> units) {
    return units.size() > 1
        && 2 * units.stream().filter(u -> u.size() > 1).count() >= units.size()
        && units.stream().allMatch(u -> FRAMES.contains(tag(u, units)));
  }

  private String tag(List<Integer> unit, List<List<Integer>> units) {
    Container first = roles.block(units.get(0).get(0)).place();
    Container last = roles.block(units.get(units.size() - 1).get(0)).place();
    int depth = Container.common(first, last).depth();
    return roles.block(unit.get(0)).place().at(depth + 1).tag();
  }

  private boolean areItems(List<List<Integer>> units) {
    long linked = units.stream().filter(this::isLinked).count();
    double words =
        units.stream()
            .flatMap(List::stream)
            .mapToInt(i -> Words.count(roles.block(i).text()))
            .sum();
    return linked >= 2
        && linked >= thresholds.linkedShare() * units.size()
        && words <= (double) thresholds.paragraphWords() * units.size();
  }

  private boolean isLinked(List<Integer> unit) {
    return unit.stream().anyMatch(i -> roles.block(i).isLinked());
  }
}
