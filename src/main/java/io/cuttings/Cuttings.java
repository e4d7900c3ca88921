package io.cuttings;

import io.cuttings.cli.RootCommand;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program: {@code java -jar cuttings.jar COMMAND}. */
public final class Cuttings {
  private Cuttings() {}

  public static void main(String[] args) {
    CommandLine line = RootCommand.commandLine();
    line.setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
    int exitCode = line.execute(args);
    line.getOut().flush();
    line.getErr().flush();
    System.exit(exitCode);
  }

  /** Exports are UTF-8 whatever the locale; Java would write question marks in the plain one. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    OutputStreamWriter encoded =
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
    return new PrintWriter(new BufferedWriter(encoded), true);
  }
}
