package io.cuttings.replay.report;

import io.cuttings.replay.change.IssueChange;
import io.cuttings.replay.change.Outcome;
import io.cuttings.replay.change.StoryChange;

/** Tells of changes as they are found, and of their sums at the end. One thread. */
public interface Report extends AutoCloseable {
  /** An issue that is not as it was. */
  void issue(IssueChange change);

  void story(StoryChange change);

  /** All that there was. */
  void end(Outcome outcome);

  @Override
  void close();
}
