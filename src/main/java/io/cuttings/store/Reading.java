package io.cuttings.store;

import javax.sql.DataSource;

/** All that readers ask the database, in one place. For any number of threads. */
public record Reading(
    IssueQueries issues,
    IssueSurroundingsQueries surroundings,
    PublicationQueries publications,
    StoryQueries stories,
    Successions successions,
    ArrivalQueries arrivals,
    Changes changes) {

  public static Reading of(DataSource database) {
    return new Reading(
        new IssueQueries(database),
        new IssueSurroundingsQueries(database),
        new PublicationQueries(database),
        new StoryQueries(database),
        new Successions(database),
        new ArrivalQueries(database),
        new Changes(database));
  }
}
