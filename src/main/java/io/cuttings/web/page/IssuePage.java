package io.cuttings.web.page;

import io.cuttings.store.IssueHead;
import io.cuttings.store.IssueSurroundings;
import io.cuttings.store.Reading;
import io.cuttings.web.http.Names;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.util.Map;

/** An issue as it was cut, beside the original. */
final class IssuePage {
  private final Reading reading;
  private final Templates templates;

  IssuePage(Reading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.get("/issues/{key}", (request, variables) -> issue(variables.get(0)));
  }

  private Response issue(String key) {
    return reading
        .issues()
        .find(Names.key("An issue", key))
        .flatMap(head -> reading.surroundings().of(head).map(around -> page(head, around)))
        .orElseThrow(
            () -> RefusedException.notFound("No such issue", "No issue with this key is stored."));
  }

  private Response page(IssueHead issue, IssueSurroundings around) {
    return templates.page(
        "issue",
        Map.of(
            "issue",
            issue,
            "around",
            around,
            "sections",
            reading.issues().sections(issue.archiveKey()),
            "publications",
            reading.stories().publicationsOfStories(issue.archiveKey())));
  }
}
