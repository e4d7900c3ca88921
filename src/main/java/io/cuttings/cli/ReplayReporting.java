package io.cuttings.cli;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.replay.change.Comparison;
import io.cuttings.replay.report.LinesReport;
import io.cuttings.replay.report.PageReport;
import io.cuttings.replay.report.Report;
import io.cuttings.replay.report.Reports;
import io.cuttings.replay.report.TableReport;
import io.cuttings.store.Database;
import io.cuttings.store.IssueVersions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how it is told what a replay changed or would change. */
final class ReplayReporting {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How the changes are printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.table;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page with before and after of the changed issues side by side.")
  private @Nullable Path html;

  @Option(
      names = "--no-report",
      description = "Does not compare, and so makes no copy of the database before it begins.")
  private boolean isOff;

  /** How the changes are printed. */
  enum Format {
    table,
    jsonl
  }

  boolean isWanted() {
    return !isOff;
  }

  boolean isHtmlWanted() {
    return html != null;
  }

  /** Where everything but the changes goes: tools read nothing else on standard output. */
  PrintWriter words() {
    return format == Format.jsonl ? command.commandLine().getErr() : command.commandLine().getOut();
  }

  /**
   * Compares and tells.
   *
   * @param since the last change that both have in common
   */
  void compare(
      Database before, Database after, List<ArchiveKey> selected, long since, String heading) {
    Comparison comparison =
        new Comparison(
            new IssueVersions(before.dataSource()), new IssueVersions(after.dataSource()));
    try (Report report = open(heading)) {
      report.end(
          comparison.run(selected, since, new Comparison.Changes(report::issue, report::story)));
    }
    if (html != null) {
      words().println("page " + html);
    }
  }

  private Report open(String heading) {
    PrintWriter out = command.commandLine().getOut();
    List<Report> reports = new ArrayList<>();
    reports.add(format == Format.jsonl ? new LinesReport(out) : new TableReport(out));
    if (html != null) {
      reports.add(PageReport.open(html, heading));
    }
    return new Reports(reports);
  }
}
