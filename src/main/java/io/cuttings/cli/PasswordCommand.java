package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.settings.PasswordHash;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes of a password what the settings hold in its place. */
@Command(
    name = "password",
    description = {
      "Prints the line for config/local.properties that asks readers of the pages for a password.",
      "Asks for it on the terminal, or reads the first line of standard input."
    })
final class PasswordCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("UnusedVariable") // a library's options are known, though none is opened
  private CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--admin",
      description = "The line for the administrator's password instead, who may change something.")
  private boolean isAdministrator;

  @Override
  public Integer call() {
    Console console = Progress.isTerminal() ? System.console() : null;
    String password = console == null ? firstLine() : read(console, "Password: ");
    if (password.isEmpty() || password.chars().anyMatch(Character::isISOControl)) {
      return refuse("A password has one character at least and no control characters.");
    }
    if (console != null && !password.equals(read(console, "Once more: "))) {
      return refuse("The two are not the same.");
    }
    String key = isAdministrator ? "cuttings.web.adminPasswordHash" : "cuttings.web.passwordHash";
    spec.commandLine().getOut().println(key + " = " + PasswordHash.of(password).line());
    return ExitCode.DONE;
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return ExitCode.USAGE;
  }

  private static String read(Console console, String prompt) {
    char @Nullable [] typed = console.readPassword("%s", prompt);
    return typed == null ? "" : new String(typed);
  }

  private static String firstLine() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the password from standard input", e);
    }
  }
}
