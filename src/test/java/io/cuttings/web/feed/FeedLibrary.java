package io.cuttings.web.feed;

import io.cuttings.search.Searcher;
import io.cuttings.store.Changes;
import io.cuttings.store.Database;
import io.cuttings.store.IssueQueries;
import io.cuttings.store.StoreRoute;
import io.cuttings.store.StoryQueries;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.web.http.Conditional;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** A library of a test's own and its feeds, an hour after all that is stored. */
final class FeedLibrary implements AutoCloseable {
  static final String SITE = "https://cuttings.example.org/";

  private final Database database =
      Database.open(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");

  private final StoreRoute route;
  private final IssueQueries issues = new IssueQueries(database.dataSource());
  private final StoryQueries stories = new StoryQueries(database.dataSource());

  FeedLibrary(IdentifiedIssue... issues) {
    database.migrate();
    route = new StoreRoute(database);
    for (IdentifiedIssue issue : issues) {
      store(issue);
    }
  }

  void store(IdentifiedIssue issue) {
    route.store(issue);
  }

  IssueQueries issues() {
    return issues;
  }

  Response get(String address) {
    return get(Request.get(address));
  }

  Response get(Request request) {
    return routes(SITE).answer(request);
  }

  /** As another host serves it. */
  Response getFrom(String site, String address) {
    return routes(site).answer(Request.get(address));
  }

  private Routes routes(String site) {
    Routes routes = new Routes();
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    Changes changes = new Changes(database.dataSource());
    new Feeds(
            new Searcher(issues),
            issues,
            stories,
            changes::state,
            new Conditional(clock, false),
            site)
        .addTo(routes);
    return routes;
  }

  /** The status of the answer, also where it is a refusal. */
  int status(String address) {
    try {
      return get(address).status();
    } catch (RefusedException e) {
      return e.status();
    }
  }

  @Override
  public void close() {
    route.close();
    database.close();
  }
}
