package io.cuttings.web.feed;

import io.cuttings.search.IndexedLibrary;
import io.cuttings.store.Changes;
import io.cuttings.store.IssueQueries;
import io.cuttings.store.StoryQueries;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.web.http.Conditional;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** A library of a test's own and its feeds, an hour after all that is stored. */
final class FeedLibrary implements AutoCloseable {
  static final String SITE = "https://cuttings.example.org/";

  private final Path folder;
  private final IndexedLibrary library;
  private final IssueQueries issues;
  private final StoryQueries stories;

  FeedLibrary(IdentifiedIssue... issues) {
    try {
      folder = Files.createTempDirectory("feeds");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    library = new IndexedLibrary(folder);
    this.issues = new IssueQueries(library.dataSource());
    this.stories = new StoryQueries(library.dataSource());
    for (IdentifiedIssue issue : issues) {
      store(issue);
    }
  }

  void store(IdentifiedIssue issue) {
    library.store(issue);
    library.index().catchUp();
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
    Changes changes = new Changes(library.dataSource());
    new Feeds(
            library.searcher(),
            issues,
            stories,
            () -> library.searcher().seen(changes.state()),
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
    library.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
