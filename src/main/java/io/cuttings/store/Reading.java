package io.cuttings.store;

import javax.sql.DataSource;

/** All that readers ask the database, in one place. For any number of threads. */
public record Reading(
    IssueQueries issues,
    IssueSurroundingsQueries surroundings,
    PublicationQueries publications,
    Regularity regularity,
    StoryQueries stories,
    Successions successions,
    ArrivalQueries arrivals,
    Changes changes) {

  public static Reading of(DataSource database) {
    IssueQueries issues = new IssueQueries(database);
    PublicationQueries publications = new PublicationQueries(database);
    return new Reading(
        issues,
        new IssueSurroundingsQueries(database),
        publications,
        new Regularity(issues, publications),
        new StoryQueries(database),
        new Successions(database),
        new ArrivalQueries(database),
        new Changes(database));
  }
}
