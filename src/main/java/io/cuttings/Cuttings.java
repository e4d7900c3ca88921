package io.cuttings;

import io.cuttings.cli.RootCommand;
import io.cuttings.cli.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program: {@code java -jar cuttings.jar COMMAND}. */
public final class Cuttings {
  private Cuttings() {}

  public static void main(String[] args) {
    PrintWriter err =
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    CommandLine line = RootCommand.commandLine().setOut(StandardOutput.open()).setErr(err);
    int exitCode = line.execute(args);
    line.getOut().flush();
    line.getErr().flush();
    System.exit(exitCode);
  }
}
