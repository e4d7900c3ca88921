package io.cuttings.replay.change;

import static io.cuttings.replay.change.Cuts.issue;
import static io.cuttings.replay.change.Cuts.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.replay.change.ItemChange.Kind;
import io.cuttings.store.ItemVersion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IssueChangeTest {
  private static final ItemVersion OWLS =
      item("owls", "Birds", "Owls count", "https://a.example/owls", "Somebody kept a tally.");
  private static final ItemVersion MOSS =
      item("moss", "Plants", "Moss on roofs", "https://a.example/moss", "It weighs a good deal.");
  private static final ItemVersion TIDE =
      item("tide", "Water", "The spring tide", "https://a.example/tide", "The quay lay below it.");

  @Test
  void theSameCutIsUnchanged() {
    IssueChange change = Cuts.change(issue("One", OWLS, MOSS), issue("One", OWLS, MOSS));
    assertThat(change.kind()).isEqualTo(IssueChange.Kind.UNCHANGED);
    assertThat(kinds(change)).containsExactly(Set.of(), Set.of());
  }

  @Test
  void itemsAreGainedAndLostWhereTheyStand() {
    IssueChange change = Cuts.change(issue("One", OWLS, MOSS), issue("One", MOSS, TIDE));
    assertThat(change.kind()).isEqualTo(IssueChange.Kind.CHANGED);
    assertThat(kinds(change)).containsExactly(Set.of(Kind.LOST), Set.of(), Set.of(Kind.GAINED));
  }

  @Test
  void whatOthersOvertookIsMovedAndTheyAreNot() {
    IssueChange change =
        Cuts.change(issue("One", OWLS, MOSS, TIDE), issue("One", MOSS, TIDE, OWLS));
    assertThat(kinds(change)).containsExactly(Set.of(), Set.of(), Set.of(Kind.MOVED));
  }

  @Test
  void anItemUnderAnotherHeadingOrHeadlineOrWithOtherWordsIsStillTheSame() {
    ItemVersion moved =
        item("owls", "Nights", "Owls count", "https://a.example/owls", "Somebody kept a tally.");
    ItemVersion retitled =
        item("moss", "Plants", "On roofs", "https://a.example/moss", "It weighs a good deal.");
    ItemVersion reworded =
        item("tide", "Water", "The spring tide", "https://a.example/tide", "Below it lay all.");
    IssueChange change =
        Cuts.change(issue("One", OWLS, MOSS, TIDE), issue("One", moved, retitled, reworded));
    assertThat(kinds(change))
        .containsExactly(Set.of(Kind.MOVED), Set.of(Kind.RETITLED), Set.of(Kind.REWORDED));
  }

  @Test
  void anotherIdIsTold() {
    ItemVersion renamed =
        item("owl-2", "Birds", "Owls count", "https://a.example/owls", "Somebody kept a tally.");
    assertThat(kinds(Cuts.change(issue("One", OWLS), issue("One", renamed))))
        .containsExactly(Set.of(Kind.RENAMED));
  }

  @Test
  void whatIsSaidOfTheIssueIsCompared() {
    IssueChange change = Cuts.change(issue("One", OWLS), issue("Two", OWLS));
    assertThat(change.fields()).containsExactly(new FieldChange("title", "One", "Two"));
    assertThat(change.kind()).isEqualTo(IssueChange.Kind.CHANGED);
  }

  @Test
  void theNumbersAddUp() {
    Counts counts =
        Counts.of(Cuts.change(issue("One", OWLS, MOSS), issue("One", MOSS, TIDE)))
            .plus(Counts.of(Cuts.change(null, issue("New", OWLS))))
            .plus(Counts.of(Cuts.change(issue("Gone", OWLS, TIDE), null)));
    assertThat(counts.issues()).isEqualTo(3);
    assertThat(List.of(counts.changed(), counts.added(), counts.gone())).containsOnly(1L);
    assertThat(counts.itemsBefore()).isEqualTo(4).isEqualTo(counts.kept() + counts.lost());
    assertThat(counts.itemsAfter()).isEqualTo(3).isEqualTo(counts.kept() + counts.gained());
  }

  private static List<Set<Kind>> kinds(IssueChange change) {
    return change.items().stream().map(ItemChange::kinds).toList();
  }
}
