package io.cuttings.replay.report;

import io.cuttings.replay.change.IssueChange;
import io.cuttings.replay.change.Outcome;
import io.cuttings.replay.change.StoryChange;
import java.util.List;

/** Several reports of the same changes. */
public record Reports(List<Report> all) implements Report {

  public Reports {
    all = List.copyOf(all);
  }

  @Override
  public void issue(IssueChange change) {
    all.forEach(report -> report.issue(change));
  }

  @Override
  public void story(StoryChange change) {
    all.forEach(report -> report.story(change));
  }

  @Override
  public void end(Outcome outcome) {
    all.forEach(report -> report.end(outcome));
  }

  @Override
  public void close() {
    all.forEach(Report::close);
  }
}
