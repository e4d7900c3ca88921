package io.cuttings.cli;

import io.cuttings.CuttingsException;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output in UTF-8, whatever the locale: Java would write question marks in the plain one.
 * It remembers why it failed, which a PrintWriter keeps to itself; whoever writes much asks now and
 * then.
 */
public final class StandardOutput extends PrintWriter {
  private final Remembering stream;

  private StandardOutput(Remembering stream, Writer encoded) {
    super(encoded, true);
    this.stream = stream;
  }

  public static StandardOutput open() {
    return on(new FileOutputStream(FileDescriptor.out));
  }

  static StandardOutput on(OutputStream target) {
    Remembering stream = new Remembering(target);
    return new StandardOutput(
        stream, new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }

  /**
   * Hands over what was written.
   *
   * @throws ReaderGoneException where nobody reads it any more
   * @throws CuttingsException where it cannot be written for another reason
   */
  void check() {
    if (!checkError()) {
      return;
    }
    String why = stream.failure == null ? "it is closed" : "" + stream.failure.getMessage();
    // the system words it in the user's language, and in each the pipe is called so
    throw why.toLowerCase(Locale.ROOT).contains("pipe")
        ? new ReaderGoneException(why)
        : new CuttingsException("Cannot write to standard output: " + why, stream.failure);
  }

  /** Keeps the first failure. */
  private static final class Remembering extends FilterOutputStream {
    private @Nullable IOException failure;

    Remembering(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      try {
        out.write(octets, from, count);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }
  }
}
