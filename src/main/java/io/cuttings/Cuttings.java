package io.cuttings;

import io.cuttings.cli.RootCommand;

/** The program: {@code java -jar cuttings.jar COMMAND}. */
public final class Cuttings {
  private Cuttings() {}

  public static void main(String[] args) {
    System.exit(RootCommand.commandLine().execute(args));
  }
}
