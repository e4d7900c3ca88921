package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.camel.Daemon;
import io.cuttings.camel.Role;
import io.cuttings.ledger.FolderComparison;
import io.cuttings.settings.MailboxSettings;
import io.cuttings.settings.Settings;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether everything that the servers have was archived, message by message. */
@Command(
    name = "reconcile",
    description = {
      "Compares mailboxes on their servers with the ledger, message by message.",
      "Names each that one of them has and the other has not. Changes nothing on a server."
    })
final class ReconcileCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--mailbox", paramLabel = "NAME", description = "This mailbox alone.")
  private @Nullable String mailbox;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text (default), or jsonl: a line a mailbox, with its differences.")
  private Format format = Format.text;

  @Option(
      names = "--fetch",
      description = "Fetches at once what the ledger lacks, and compares again.")
  private boolean fetch;

  /** How it is printed. */
  enum Format {
    text,
    jsonl
  }

  @Override
  public Integer call() {
    Settings settings = common.settingsOfLibrary();
    List<MailboxSettings> chosen = chosen(settings.mailboxes());
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    try (Daemon daemon = Daemon.start(settings, Role.COMMAND, Map.of())) {
      chosen.forEach(one -> outcomes.merge(compare(daemon, one), 1, Integer::sum));
      if (fetch) {
        Indexing.catchUp(daemon.index(), spec.commandLine().getErr());
      }
    }
    if (format == Format.text) {
      printRest(settings, outcomes);
    }
    return outcomes.getOrDefault(Outcome.AGREES, 0) == chosen.size()
        ? ExitCode.DONE
        : ExitCode.FINDINGS;
  }

  private List<MailboxSettings> chosen(List<MailboxSettings> mailboxes) {
    List<MailboxSettings> chosen =
        mailboxes.stream().filter(m -> mailbox == null || m.name().equals(mailbox)).toList();
    if (chosen.isEmpty() && mailbox != null) {
      List<String> names = mailboxes.stream().map(MailboxSettings::name).toList();
      throw new ParameterException(
          spec.commandLine(),
          "There is no mailbox '" + mailbox + "' in the settings; there are: " + names);
    }
    return chosen;
  }

  private Outcome compare(Daemon daemon, MailboxSettings one) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      FolderComparison comparison = daemon.reconcile(one);
      if (fetch && comparison.account().missing() > 0) {
        fetch(daemon, one, comparison);
        comparison = daemon.reconcile(one);
      }
      if (format == Format.text) {
        ReconciliationText.lines(comparison).forEach(out::println);
      } else {
        RecordWriter.open(RecordWriter.Format.jsonl, ReconciledFolder.class, out)
            .write(ReconciledFolder.of(comparison));
      }
      return comparison.account().isEven() ? Outcome.AGREES : Outcome.DIFFERS;
    } catch (CuttingsException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return Outcome.SILENT;
    } finally {
      out.flush();
    }
  }

  private void fetch(Daemon daemon, MailboxSettings one, FolderComparison comparison) {
    PrintWriter err = spec.commandLine().getErr();
    int fetched;
    try (Progress progress = Progress.ofMessages("fetch", comparison.account().missing(), err)) {
      fetched = daemon.fetchMissing(one, comparison, progress::step);
    }
    err.printf("fetched %d messages of %s%n", fetched, one.name());
  }

  private void printRest(Settings settings, Map<Outcome, Integer> outcomes) {
    PrintWriter out = spec.commandLine().getOut();
    if (mailbox == null) {
      List<String> names = settings.mailboxes().stream().map(MailboxSettings::name).toList();
      try (Library library = Library.open(settings)) {
        library.accounts().deliveries().entrySet().stream()
            .filter(place -> !names.contains(place.getKey()))
            .forEach(
                place ->
                    out.println(ReconciliationText.elsewhere(place.getKey(), place.getValue())));
      }
      if (names.isEmpty()) {
        out.println("no mailbox is configured (cuttings.mailbox.host is empty)");
      }
    }
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    out.printf(
        "mailboxes %d = agree %d + differ %d + not compared %d%n",
        all,
        outcomes.getOrDefault(Outcome.AGREES, 0),
        outcomes.getOrDefault(Outcome.DIFFERS, 0),
        outcomes.getOrDefault(Outcome.SILENT, 0));
  }

  /** How a comparison went. */
  private enum Outcome {
    AGREES,
    DIFFERS,
    SILENT
  }
}
