package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.settings.DatabaseSettings;
import io.cuttings.settings.MailboxSettings;
import io.cuttings.settings.Settings;
import io.cuttings.store.Database;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks whatever can keep the daemon from its work. */
@Command(
    name = "doctor",
    description =
        "Checks configuration, mailboxes, folders, database and disk, and says what to do.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings settings = common.settings(Log.Console.OFF);
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.well("settings in " + common.config().toAbsolutePath()));
    findings.add(MachineChecks.java());
    findings.add(MachineChecks.home(settings));
    findings.add(MachineChecks.disk(settings));
    findings.add(MachineChecks.routes(settings));
    findings.add(MachineChecks.pages(settings.web()));
    findings.add(database(settings.database()));
    findings.addAll(PublicationChecks.of(settings));
    findings.addAll(mailboxes(settings.mailboxes()));
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(finding -> out.println(finding.line()));
    long amiss = findings.stream().filter(finding -> !finding.isWell()).count();
    out.println(findings.size() + " checks, " + amiss + " amiss");
    return amiss == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static Finding database(DatabaseSettings login) {
    try (Database database =
        Database.open(login.url(), login.username(), login.password().value())) {
      database.check();
      return Finding.well(login + " answers");
    } catch (CuttingsException e) {
      return Finding.amiss(
          e.getMessage(), "Check cuttings.database.*; empty means files in the home.");
    }
  }

  private static List<Finding> mailboxes(List<MailboxSettings> mailboxes) {
    return mailboxes.isEmpty()
        ? List.of(Finding.well("no mailbox is configured (cuttings.mailbox.host is empty)"))
        : mailboxes.stream().map(MailboxCheck::check).toList();
  }
}
