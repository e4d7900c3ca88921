package io.cuttings.web;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.store.IssueHead;
import io.cuttings.store.IssueQueries;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryHead;
import io.cuttings.store.StoryQueries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pages, made of what is stored; routes/web.camel.yaml sends them. What an address asks for
 * comes in as the browser wrote it and is checked here. For any number of threads.
 */
public final class Pages {
  private static final int ISSUES = 50;
  private static final int STORIES = 20;

  /** Of the newest issue: stories that no issue has carried since then are no news. */
  private static final Duration RECENT = Duration.ofDays(30);

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern STORY = Pattern.compile("[0-9a-f]{24}");

  private final IssueQueries issues;
  private final StoryQueries stories;
  private final Templates templates = new Templates();

  public Pages(IssueQueries issues, StoryQueries stories) {
    this.issues = issues;
    this.stories = stories;
  }

  /** The newest issues, and the stories that most publications carried. */
  public Page home() {
    List<IssueHead> newest = issues.newest(ISSUES);
    List<StoryHead> carried =
        newest.isEmpty()
            ? List.of()
            : stories.carriedByMost(newest.get(0).date().minus(RECENT), STORIES);
    return page("home", Map.of("issues", newest, "stories", carried, "others", issues.others()));
  }

  /** All publications. */
  public Page publications() {
    return page("publications", Map.of("publications", issues.publications()));
  }

  /** One issue, by its archive key. */
  public Page issue(String key) {
    if (!KEY.matcher(key).matches()) {
      return problem(400, "No such address", "An issue is named by 64 hexadecimal digits.");
    }
    Optional<IssueHead> found = issues.find(new ArchiveKey(key));
    return found
        .map(issue -> page("issue", values(issue)))
        .orElseGet(() -> problem(404, "No such issue", "No issue with this key is stored."));
  }

  private Map<String, Object> values(IssueHead issue) {
    return Map.of("issue", issue, "sections", issues.sections(issue.archiveKey()));
  }

  /** One story, by its id or that of an item in it. */
  public Page story(String id) {
    if (!STORY.matcher(id).matches()) {
      return problem(400, "No such address", "A story is named by 24 hexadecimal digits.");
    }
    // an id that has given way is that of an item, which leads to the story that it is in now
    return stories
        .storyOf(id)
        .map(story -> page("story", values(stories.items(story))))
        .orElseGet(() -> problem(404, "No such story", "No item of this story is stored."));
  }

  private static Map<String, Object> values(List<StoredItem> items) {
    List<StoredItem> once = StoryQueries.withoutRedeliveries(items);
    return Map.of("title", StoryQueries.title(once), "items", once);
  }

  /** The style sheet. */
  public Page style() {
    return new Page(200, "text/css;charset=utf-8", Templates.file("style.css"));
  }

  /** For an address that names nothing. */
  public Page missing() {
    return problem(404, "No such page", "There is nothing at this address.");
  }

  /** For a page that could not be made. */
  public Page failure() {
    return problem(500, "No page", "The page could not be made; the log has the cause.");
  }

  private Page problem(int status, String title, String sentence) {
    Map<String, Object> values = Map.of("title", title, "sentence", sentence);
    return Page.html(status, templates.fill("problem", values));
  }

  private Page page(String template, Map<String, Object> values) {
    return Page.html(200, templates.fill(template, values));
  }
}
