package io.cuttings.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ContinuityTest {
  private static final String LAMP =
      "The lamp at the end of the pier was lit again on Sunday after eleven dark years";
  private static final String FERRY =
      "From May the small ferry crosses the sound every hour and takes bicycles for nothing";
  private static final String BAKER =
      "A baker in the old town sells bread by weight as her grandmother did before the war";

  private final List<PlacedItem> before = new ArrayList<>();
  private final List<PlacedItem> after = new ArrayList<>();

  private static void add(
      List<PlacedItem> cut, String id, @Nullable String url, @Nullable String title, String text) {
    cut.add(new PlacedItem(id, url, title, text, "News", 0, cut.size()));
  }

  private Map<String, String> kept() {
    Map<String, String> kept = new TreeMap<>();
    Continuity.of(before, after).kept().forEach(k -> kept.put(k.before().id(), k.after().id()));
    return kept;
  }

  private Map<String, String> successors() {
    Map<String, String> successors = new TreeMap<>();
    for (Continuity.Lost lost : Continuity.of(before, after).lost()) {
      PlacedItem successor = lost.successor();
      successors.put(lost.before().id(), successor == null ? "" : successor.id());
    }
    return successors;
  }

  @Test
  void theSameUrlIsTheSameItemWhateverItSays() {
    add(before, "lamp", "example.org/lamp", "Lit again", LAMP);
    add(before, "ferry", "example.org/ferry", null, FERRY);
    add(after, "1", "example.org/ferry", "Every hour", "Bicycles are free.");
    add(after, "2", "example.org/lamp", null, "Eleven years of darkness end.");
    assertThat(kept()).isEqualTo(Map.of("lamp", "2", "ferry", "1"));
  }

  @Test
  void ofSeveralWithOneUrlTheTextDecidesAndThenTheOrder() {
    add(before, "lamp", "example.org/", null, LAMP);
    add(before, "ferry", "example.org/", null, FERRY);
    add(before, "more", "example.org/", null, "");
    add(after, "1", "example.org/", null, FERRY + ".");
    add(after, "2", "example.org/", null, LAMP + ", says Ann");
    add(after, "3", "example.org/", "More", "");
    assertThat(kept()).isEqualTo(Map.of("lamp", "2", "ferry", "1", "more", "3"));

    before.clear();
    after.clear();
    add(before, "a", "example.org/", null, "");
    add(before, "b", "example.org/", null, "");
    add(after, "1", "example.org/", null, "");
    add(after, "2", "example.org/", null, "");
    assertThat(kept()).isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @Test
  void nearlyTheSameTextIsTheSameItemWithAnotherUrlAndTitle() {
    add(before, "lamp", "example.org/lamp", null, "Lit again. " + LAMP);
    add(before, "ferry", null, null, FERRY);
    add(after, "1", "example.org/photograph", "Lit again", LAMP);
    add(after, "2", "example.org/ferry", "From May", FERRY.substring("From May ".length()));
    assertThat(kept()).isEqualTo(Map.of("lamp", "1", "ferry", "2"));
  }

  @Test
  void theSameHeadlineIsTheSameItemThoughItsTextEndsElsewhere() {
    add(before, "lamp", null, "2. The lamp", "Dark.");
    add(after, "1", null, "The Lamp", LAMP);
    assertThat(kept()).isEqualTo(Map.of("lamp", "1"));
  }

  @Test
  void whatIsRecognisedByNothingIsLostAndGained() {
    add(before, "lamp", "example.org/lamp", "Lit again", LAMP);
    add(after, "1", "example.org/ferry", "Every hour", FERRY);
    Continuity continuity = Continuity.of(before, after);
    assertThat(continuity.kept()).isEmpty();
    assertThat(continuity.gained()).isEqualTo(after);
    assertThat(continuity.lost()).containsExactly(new Continuity.Lost(before.get(0), null));
  }

  @Test
  void twoThatBecomeOneLeaveTheirIdToTheLargerAndTheOtherLeadsThere() {
    add(before, "lamp", null, null, LAMP);
    add(before, "ferry", null, null, FERRY + ". It runs until dusk, and in August until ten");
    add(
        after,
        "1",
        null,
        null,
        LAMP + ". " + FERRY + ". It runs until dusk, and in August until ten");
    assertThat(kept()).isEqualTo(Map.of("ferry", "1"));
    assertThat(successors()).isEqualTo(Map.of("lamp", "1"));
  }

  @Test
  void oneThatBecomesTwoIsContinuedByTheLarger() {
    add(before, "all", null, null, LAMP + ". " + FERRY + ". " + BAKER);
    add(after, "1", null, null, LAMP);
    add(after, "2", null, null, FERRY + ". " + BAKER);
    Continuity continuity = Continuity.of(before, after);
    assertThat(kept()).isEqualTo(Map.of("all", "2"));
    assertThat(continuity.gained()).containsExactly(after.get(0));
    assertThat(continuity.lost()).isEmpty();
  }

  @Test
  void aLostItemLeadsToOneWithItsUrlWhereNoneSaysWhatItSaid() {
    add(before, "lamp", "example.org/lamp", "Lit again", LAMP);
    add(before, "photograph", "example.org/lamp", null, "A photograph by Ben.");
    add(after, "1", "example.org/lamp", "Lit again", LAMP);
    assertThat(successors()).isEqualTo(Map.of("photograph", "1"));
  }

  @Test
  void chineseTextIsComparedByItsCharacters() {
    add(before, "灯", null, null, "码头尽头的灯，在黑暗十一年之后，于星期日重新点亮。");
    add(before, "渡", null, null, "从五月起，小渡轮每小时过海一次，自行车免费。");
    add(after, "1", null, "从五月起", "小渡轮每小时过海一次，自行车免费。");
    add(after, "2", null, null, "灯光｜码头尽头的灯，在黑暗十一年之后，于星期日重新点亮。");
    assertThat(kept()).isEqualTo(Map.of("灯", "2", "渡", "1"));
  }

  @Test
  void nothingComesOfNothing() {
    add(after, "1", null, null, "");
    assertThat(Continuity.of(before, after).gained()).isEqualTo(after);
    add(before, "0", null, null, "");
    assertThat(kept()).isEmpty();
    after.clear();
    assertThat(successors()).isEqualTo(Map.of("0", ""));
  }

  @Test
  @Timeout(20)
  void anIssueOfThousandsOfItemsThatAllSayTheSameIsPairedInOrder() {
    for (int i = 0; i < 5000; i++) {
      add(before, "b" + i, "example.org/", "Lit again", LAMP);
      add(after, "a" + i, "example.org/", "Lit again", LAMP);
    }
    assertThat(Continuity.of(before, after).kept())
        .hasSize(5000)
        .allMatch(k -> k.before().id().substring(1).equals(k.after().id().substring(1)));
  }
}
