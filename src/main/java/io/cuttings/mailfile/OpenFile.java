package io.cuttings.mailfile;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * A file's octets, uncompressed where its first octets say gzip (RFC 1952) or Zstandard (RFC 8878).
 */
final class OpenFile implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private static final byte[] GZIP = HexFormat.of().parseHex("1f8b");
  private static final byte[] ZSTANDARD = HexFormat.of().parseHex("28b52ffd");

  private final Counter counter;
  private final InputStream content;

  private OpenFile(Counter counter, InputStream content) {
    this.counter = counter;
    this.content = content;
  }

  /** How far the file on disk has been read. */
  private static final class Counter extends FilterInputStream {
    private long count;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count += octet < 0 ? 0 : 1;
      return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = super.skip(wanted);
      count += skipped;
      return skipped;
    }
  }

  /**
   * Opens a file.
   *
   * @param from the octet, without compression, with which to begin
   */
  static OpenFile open(Path file, long from) throws IOException {
    return open(Files.newInputStream(file), from);
  }

  /** Begins with the first octet of a stream, which is closed with this. */
  static OpenFile open(InputStream in) throws IOException {
    return open(in, 0);
  }

  private static OpenFile open(InputStream in, long from) throws IOException {
    Counter counter = new Counter(in);
    try {
      BufferedInputStream raw = new BufferedInputStream(counter, BUFFER);
      InputStream content = new BufferedInputStream(uncompressed(raw), BUFFER);
      content.skipNBytes(from);
      return new OpenFile(counter, content);
    } catch (IOException e) {
      counter.close();
      throw e;
    }
  }

  private static InputStream uncompressed(BufferedInputStream raw) throws IOException {
    byte[] magic = peek(raw, ZSTANDARD.length);
    if (Arrays.equals(magic, ZSTANDARD)) {
      return new ZstdInputStream(raw);
    }
    boolean isGzip = magic.length >= 2 && Arrays.equals(Arrays.copyOf(magic, 2), GZIP);
    return isGzip ? new GZIPInputStream(raw, BUFFER) : raw;
  }

  private static byte[] peek(InputStream in, int count) throws IOException {
    in.mark(count);
    byte[] octets = in.readNBytes(count);
    in.reset();
    return octets;
  }

  /** The next octets, which stay to be read. */
  byte[] peek(int count) throws IOException {
    return peek(content, count);
  }

  /** Supports marks. */
  InputStream content() {
    return content;
  }

  long octetsRead() {
    return counter.count;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
