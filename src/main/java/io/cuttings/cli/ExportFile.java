package io.cuttings.cli;

import io.cuttings.CuttingsException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.ToLongFunction;

/**
 * A file that is there as a whole or as it was before: what is written goes by a temporary name
 * beside it, and gets its own when it is on the disk. What is no ordinary file (a pipe, a device)
 * is written as it is.
 */
record ExportFile(Path target) {

  /**
   * Writes the content.
   *
   * @param content returns how many records there were, as does this
   */
  long write(ToLongFunction<Writer> content) {
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      if (Files.exists(real) && !Files.isRegularFile(real)) {
        return write(real, content, StandardOpenOption.WRITE);
      }
      return writeAside(real, content);
    } catch (IOException e) {
      throw new CuttingsException("Cannot write " + target + ": " + Sentences.reason(e), e);
    }
  }

  private static long writeAside(Path real, ToLongFunction<Writer> content) throws IOException {
    long process = ProcessHandle.current().pid();
    Path aside = real.resolveSibling("." + real.getFileName() + "." + process + ".partial");
    try {
      long count =
          write(
              aside,
              content,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(aside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static long write(
      Path file, ToLongFunction<Writer> content, StandardOpenOption... options) throws IOException {
    try (FileChannel channel = FileChannel.open(file, options);
        Writer out =
            new BufferedWriter(
                new OutputStreamWriter(
                    Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
      long count = content.applyAsLong(out);
      out.flush();
      if (Files.isRegularFile(file)) {
        channel.force(true);
      }
      return count;
    }
  }
}
