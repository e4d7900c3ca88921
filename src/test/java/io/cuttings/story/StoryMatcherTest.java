package io.cuttings.story;

import static io.cuttings.story.StoryItemBuilder.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoryMatcherTest {
  private static final String PAGE = "https://example.com/on-lamps";
  private static final String BLURB =
      "The city council voted yesterday to replace every old street lamp by next spring, after a"
          + " long debate about the warm light that many inhabitants have come to love.";

  private final StoryMatcher matcher = new StoryMatcher();

  private Stories match(StoryItemBuilder... items) {
    List<StoryItem> built = new ArrayList<>();
    for (StoryItemBuilder item : items) {
      built.add(item.build());
    }
    return matcher.match(built, Set.of(), List.of());
  }

  private Reason reason(StoryItemBuilder one, StoryItemBuilder other) {
    List<StoryEdge> edges = match(one, other).edges();
    assertThat(edges).hasSize(1);
    return edges.get(0).reason();
  }

  @Test
  void headlinesThatLinkToOnePageAreOneStory() {
    StoryItemBuilder one = item("a").title("On lamps").url(PAGE + "?utm_source=a");
    StoryItemBuilder other = item("b").title("Light in the streets").url(PAGE);
    assertThat(reason(one, other)).isEqualTo(Reason.URL);
  }

  @Test
  void aHeadlinesPlaceInItsIssueTellsNoStoriesApart() {
    StoryItemBuilder one = item("a").title("2. The lamps go out").url(PAGE).text(BLURB);
    StoryItemBuilder other = item("b").title("5. The lamps go out").url(PAGE).text(BLURB);
    assertThat(reason(one, other)).isEqualTo(Reason.URL);
    assertThat(
            reason(
                item("a").title("1. The lamps go out").text("They did, on Monday night."),
                item("b").title("The lamps go out").text("They did, on Monday night.")))
        .isNotNull();
  }

  @Test
  void itemsThatSayTheSameAreOneStory() {
    assertThat(reason(item("a").text(BLURB), item("b").text(BLURB.replace(",", " –"))))
        .isEqualTo(Reason.TEXT);
  }

  @Test
  void itemsThatSayNearlyTheSameAreOneStory() {
    assertThat(reason(item("a").text(BLURB), item("b").text(BLURB.replace("yesterday ", ""))))
        .isEqualTo(Reason.NEAR_TEXT);
  }

  @Test
  void theSameHeadlineOnOneSiteIsOneStory() {
    StoryItemBuilder one = item("a").title("A history of lamps").url(PAGE + "/1");
    assertThat(reason(one, item("b").title("A History of Lamps").url(PAGE + "/2")))
        .isEqualTo(Reason.TITLE);
    StoryItemBuilder quoting = item("c").publication("other").title("ICYMI: A history of lamps");
    assertThat(reason(one, quoting)).isEqualTo(Reason.TITLE);
  }

  @Test
  void aRedirectThatKeepsItsTargetIsNoSiteOfItsOwn() {
    StoryItemBuilder hidden = item("a").title("A history of lamps").url("https://bit.ly/lamps");
    assertThat(reason(hidden, item("b").title("A history of lamps").url(PAGE)))
        .isEqualTo(Reason.TITLE);
  }

  @Test
  void aSubtitleMakesAnotherHeadlineWithinAPublication() {
    StoryItemBuilder plan = item("a").title("A history of lamps - the plan");
    assertThat(match(plan, item("b").title("A history of lamps - the work")).edges()).isEmpty();
    assertThat(match(plan, item("c").title("A history of lamps")).edges()).isEmpty();
  }

  @Test
  void aPublicationThatComesBackToAPageHasNewsOfIt() {
    StoryItemBuilder one = item("a").url(PAGE).text("The law on lamps is under review in council");
    StoryItemBuilder news = item("b").url(PAGE).text("The law on lamps was accepted after a vote");
    assertThat(match(one, news).edges()).isEmpty();
    assertThat(reason(one, item("c").url(PAGE).text("The law on lamps is under review")))
        .isEqualTo(Reason.URL);
    assertThat(reason(one, item("d").publication("other").url(PAGE).text("Law under review")))
        .isEqualTo(Reason.URL);
  }

  @Test
  void nearlyTheSameOfTwoPagesIsAFormOfThePublication() {
    String again = BLURB.replace("yesterday ", "");
    StoryItemBuilder one = item("a").url(PAGE + "/1").text(BLURB);
    assertThat(match(one, item("b").url(PAGE + "/2").text(again)).edges()).isEmpty();
    assertThat(reason(one, item("c").publication("other").url(PAGE + "/2").text(again)))
        .isEqualTo(Reason.NEAR_TEXT);
  }

  @Test
  void theSameHeadlineOnOtherSitesIsAnotherStory() {
    Stories stories =
        match(
            item("a").title("A history of lamps").url(PAGE),
            item("b").title("A history of lamps").url("https://example.org/x"));
    assertThat(stories.edges()).isEmpty();
  }

  @Test
  void headlinesThatDifferInTheirNumbersAreOtherStories() {
    Stories stories =
        match(
            item("a").title("Lamplighter 2.1 is released").url(PAGE).text(BLURB),
            item("b").title("Lamplighter 2.2 is released").url(PAGE).text(BLURB));
    assertThat(stories.edges()).isEmpty();
    assertThat(stories.storyIds()).containsEntry("a", "a").containsEntry("b", "b");
  }

  @Test
  void homePagesJoinNothing() {
    Stories stories =
        match(
            item("a").title("On lamps").url("https://example.com/"),
            item("b").title("On oil").url("https://example.com/?utm_source=a"));
    assertThat(stories.edges()).isEmpty();
  }

  @Test
  void standingKeysJoinNothing() {
    StoryItem one = item("a").title("On lamps").url(PAGE).build();
    StoryItem other = item("b").title("On wicks").url(PAGE).build();
    assertThat(matcher.match(List.of(one, other), one.keys(), List.of()).edges()).isEmpty();
  }

  @Test
  void aStoryIsAConnectedSetAndBearsTheIdOfItsEarliestItem() {
    Stories stories =
        match(
            item("c").day(2).publication("other").title("Council votes on light").text(BLURB),
            item("b").day(1).title("Streets and light").url(PAGE).text(BLURB),
            item("a").day(0).title("On lamps").url(PAGE));
    assertThat(stories.storyIds().values()).containsOnly("a");
    assertThat(stories.edges()).hasSize(2);
  }

  @Test
  void aThirdItemJoinsTheClosestOfTwoThatAreApart() {
    String review = "Proposal 12 on lamp posts is under review";
    StoryItemBuilder quoting =
        item("c").day(3).publication("other").url(PAGE).title("Proposal 12").text(review);
    Stories stories =
        match(
            item("a").day(0).url(PAGE).text(review + ". The council asks for comments by May."),
            item("b").day(4).url(PAGE).text("Proposal 12 was sent back: lamp posts need a review"),
            quoting);
    assertThat(stories.storyIds()).containsEntry("c", "a").containsEntry("b", "b");
    assertThat(stories.kinIds().values()).as("they are matched anew together").containsOnly("a");
  }

  @Test
  void entriesOfOneIssueThatSayOtherThingsOfAPageAreApart() {
    StoryItemBuilder one = item("a").issue("x").title("Wicks to 2.1, oil to 0.3").url(PAGE);
    StoryItemBuilder other = item("b").issue("x").title("Glass, brass and posts").url(PAGE);
    assertThat(match(one, other).edges()).isEmpty();
    assertThat(match(one, item("c").issue("y").title("Glass and posts").url(PAGE)).edges())
        .hasSize(1);
  }

  @Test
  void theSameMeetingOnAnotherDayIsAnotherStoryUnlessItsPageIsTheSame() {
    StoryItemBuilder may = item("a").title("Lamp makers meet").text("May 12, 2026");
    assertThat(match(may, item("b").title("Lamp makers meet").text("June 9, 2026")).edges())
        .isEmpty();
    assertThat(match(may, item("c").title("Lamp makers meet").text("12 May")).edges()).hasSize(1);
    StoryItemBuilder one = item("d").title("Lamp makers meet").text("May 12").url(PAGE);
    StoryItemBuilder next = item("e").title("Lamp makers meet").text("June 9").url(PAGE);
    assertThat(reason(one, next)).isEqualTo(Reason.URL);
  }

  @Test
  void textsWithoutSpacesAreComparedByPairsOfCharacters() {
    String text = "市议会昨天投票决定在明年春天之前更换所有旧路灯,此前就许多居民喜爱的温暖灯光进行了长时间的辩论。";
    StoryItemBuilder one = item("a").title("市议会决定更换路灯").text(text);
    StoryItemBuilder other = item("b").publication("other").text(text.replace("昨天", ""));
    assertThat(reason(one, other)).isEqualTo(Reason.NEAR_TEXT);
    assertThat(match(one, item("c").title("第2期").text("今年的灯油价格比去年高。")).edges()).isEmpty();
    StoryItemBuilder part = item("d").title("ランプの歴史 第1回").url("https://example.com/a");
    assertThat(match(part, item("e").title("ランプの歴史 第2回").url("https://example.com/a")).edges())
        .isEmpty();
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<StoryItem> items = library();
    Stories expected = matcher.match(items, Set.of(), List.of());
    assertThat(Set.copyOf(expected.storyIds().values())).hasSizeBetween(2, items.size() - 1);
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(items, new Random(seed));
      assertThat(matcher.match(items, Set.of(), List.of())).isEqualTo(expected);
    }
  }

  private static List<StoryItem> library() {
    List<StoryItem> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      items.add(
          item("i" + i)
              .day(i % 5)
              .publication("p" + i % 3)
              .title(i % 20 == 0 ? "The same headline again" : "Headline with word" + i + "x")
              .url(PAGE + "/" + i % 7)
              .text(i % 15 == 0 ? BLURB : "")
              .build());
    }
    return items;
  }

  @Test
  void aReplacedItemLeavesTheOtherStoriesAsTheyWere() {
    List<StoryItem> items = library();
    Stories all = matcher.match(items, Set.of(), List.of());
    StoryItem alone = item("new").title("Something else entirely").url(PAGE + "/new").build();
    items.add(alone);
    Stories more = matcher.match(items, Set.of(), List.of());
    assertThat(more.edges()).isEqualTo(all.edges());
    assertThat(more.storyIds()).containsAllEntriesOf(all.storyIds()).containsEntry("new", "new");
    items.remove(alone);
    assertThat(matcher.match(items, Set.of(), List.of())).isEqualTo(all);
    assertThat(items.stream().map(StoryItem::id).collect(Collectors.toSet()))
        .isEqualTo(all.storyIds().keySet());
  }
}
