package io.cuttings.archive;

import io.cuttings.CuttingsException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the whole lines of a manifest from a position on. A line that a crash has torn is passed
 * over with a warning; a last line without its end is being written, and is left for later.
 */
final class ManifestReader extends AbstractSpliterator<ManifestEntry> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ManifestReader.class);

  private final Path file;
  private final InputStream octets;
  private long position;

  private ManifestReader(Path file, InputStream octets, long position) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.file = file;
    this.octets = octets;
    this.position = position;
  }

  /** Starts with the first line that begins at the position or after it. */
  static ManifestReader open(Path file, long from) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    long start = Math.max(0, from - 1);
    channel.position(start);
    InputStream octets = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    var reader = new ManifestReader(file, octets, start);
    if (from > 0) {
      reader.readLine();
    }
    return reader;
  }

  @Override
  public boolean tryAdvance(Consumer<? super ManifestEntry> action) {
    try {
      long start = position;
      for (byte[] line = readLine(); line.length > 0; line = readLine()) {
        if (isDelivery(line, start, action)) {
          return true;
        }
        start = position;
      }
      return false;
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the manifest " + file + ": " + e.getMessage(), e);
    }
  }

  private boolean isDelivery(byte[] line, long start, Consumer<? super ManifestEntry> action) {
    Delivery delivery;
    try {
      delivery = ManifestLine.decode(line);
    } catch (IOException e) {
      LOG.warn("A line of the manifest is torn and is passed over: {} at {}", file, start);
      return false;
    }
    action.accept(new ManifestEntry(delivery, position));
    return true;
  }

  /** The next line with its end, or nothing where no whole line is left. */
  private byte[] readLine() throws IOException {
    var line = new ByteArrayOutputStream(256);
    for (int octet = octets.read(); octet >= 0; octet = octets.read()) {
      line.write(octet);
      if (octet == '\n') {
        position += line.size();
        return line.toByteArray();
      }
    }
    return new byte[0];
  }

  @Override
  public void close() {
    try {
      octets.close();
    } catch (IOException e) {
      throw new CuttingsException("Cannot close the manifest " + file + ": " + e.getMessage(), e);
    }
  }
}
