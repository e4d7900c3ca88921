package io.cuttings.split;

import io.cuttings.split.role.Phrases;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cuts judged blocks into sections and their items. For one message. */
final class SectionCutter {
  private final Roles roles;
  private final Corrections corrections;
  private final Records records;
  private final ItemCutter cutter;
  private final List<CutRecord> cuts = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  SectionCutter(Roles roles, Phrases phrases, Thresholds thresholds, Corrections corrections) {
    this.roles = roles;
    this.corrections = corrections;
    this.records = new Records(roles, phrases, thresholds);
    this.cutter = new ItemCutter(roles, phrases);
  }

  void cut() {
    int heading = -1;
    for (int i = 0; i <= roles.size(); i++) {
      if (i == roles.size() || roles.is(i, Role.SECTION)) {
        section(heading, i);
        heading = i;
      }
    }
  }

  private void section(int heading, int to) {
    boolean isHeaded = heading >= 0;
    List<Item> items = new ArrayList<>();
    List<Records.Cut> given = corrections.cut(heading + 1, to);
    for (Records.Cut cut : given.isEmpty() ? records.cut(heading + 1, to, isHeaded) : given) {
      Optional<Item> item = cutter.cut(cut);
      item.ifPresent(items::add);
      String left = item.isPresent() ? "" : whyLeftOut(cut);
      cuts.add(
          new CutRecord(
              cut.from(), cut.to(), cut.head(), heading, cut.why(), item.orElse(null), left));
    }
    if (!items.isEmpty()) {
      sections.add(new Section(isHeaded ? roles.block(heading).text() : null, items));
    }
  }

  private String whyLeftOut(Records.Cut cut) {
    boolean isPaidFor =
        IntStream.range(cut.from(), cut.to())
            .anyMatch(i -> roles.is(i, Role.SPONSOR) || roles.is(i, Role.PAID));
    return isPaidFor ? "somebody paid for it" : "it says nothing";
  }

  List<CutRecord> records() {
    return cuts;
  }

  List<Section> sections() {
    return sections;
  }
}
