package io.cuttings.web.page;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.store.IssueHead;
import io.cuttings.store.IssueQueries;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryHead;
import io.cuttings.store.StoryQueries;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages, made of what is stored. For any number of threads. */
public final class Pages {
  private static final int ISSUES = 50;
  private static final int STORIES = 20;

  /** Of the newest issue: stories that no issue has carried since then are no news. */
  private static final Duration RECENT = Duration.ofDays(30);

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern STORY = Pattern.compile("[0-9a-f]{24}");

  private final IssueQueries issues;
  private final StoryQueries stories;
  private final Templates templates;

  public Pages(IssueQueries issues, StoryQueries stories, Templates templates) {
    this.issues = issues;
    this.stories = stories;
    this.templates = templates;
  }

  /** Puts every page at its address. */
  public void addTo(Routes routes) {
    routes
        .get("/", (request, variables) -> home())
        .get("/publications", (request, variables) -> publications())
        .get("/issues/{key}", (request, variables) -> issue(variables.get(0)))
        .get("/stories/{id}", (request, variables) -> story(variables.get(0)))
        .get("/style.css", (request, variables) -> style());
  }

  private Response home() {
    List<IssueHead> newest = issues.newest(ISSUES);
    List<StoryHead> carried =
        newest.isEmpty()
            ? List.of()
            : stories.carriedByMost(newest.get(0).date().minus(RECENT), STORIES);
    return page("home", Map.of("issues", newest, "stories", carried, "others", issues.others()));
  }

  private Response publications() {
    return page("publications", Map.of("publications", issues.publications()));
  }

  private Response issue(String key) {
    if (!KEY.matcher(key).matches()) {
      throw RefusedException.badRequest("An issue is named by 64 hexadecimal digits.");
    }
    return issues
        .find(new ArchiveKey(key))
        .map(issue -> page("issue", values(issue)))
        .orElseThrow(
            () -> RefusedException.notFound("No such issue", "No issue with this key is stored."));
  }

  private Map<String, Object> values(IssueHead issue) {
    return Map.of("issue", issue, "sections", issues.sections(issue.archiveKey()));
  }

  private Response story(String id) {
    if (!STORY.matcher(id).matches()) {
      throw RefusedException.badRequest("A story is named by 24 hexadecimal digits.");
    }
    // an id that has given way is that of an item, which leads to the story that it is in now
    return stories
        .storyOf(id)
        .map(story -> page("story", values(stories.items(story))))
        .orElseThrow(
            () -> RefusedException.notFound("No such story", "No item of this story is stored."));
  }

  private static Map<String, Object> values(List<StoredItem> items) {
    List<StoredItem> once = StoryQueries.withoutRedeliveries(items);
    return Map.of("title", StoryQueries.title(once), "items", once);
  }

  private static Response style() {
    return Response.text(200, "text/css;charset=utf-8", Templates.file("style.css"));
  }

  private Response page(String template, Map<String, Object> values) {
    return Response.html(templates.fill(template, values));
  }
}
