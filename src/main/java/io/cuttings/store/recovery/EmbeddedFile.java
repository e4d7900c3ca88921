package io.cuttings.store.recovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cuttings.CuttingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file behind the URL of an embedded H2 database. Its head tells how its last process ended.
 *
 * @param url opens it for this process alone
 */
record EmbeddedFile(String url, Path file) {
  private static final Pattern URL = Pattern.compile("jdbc:h2:(?:file:)?([^;:]+)((?:;.*)?)");
  private static final Pattern SHARED = Pattern.compile("(?i);AUTO_SERVER=[^;]*");

  /** Two copies of a line of text, one block each. */
  private static final int HEAD = 2 * 4096;

  private static final String FORMAT = "H:";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The file of a URL; empty where it names no file, or one that does not exist. */
  static Optional<EmbeddedFile> of(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String name = parts.group(1).replaceFirst("^~(?=/)", System.getProperty("user.home"));
    Path file = Path.of(name + ".mv.db");
    return Files.isRegularFile(file)
        ? Optional.of(new EmbeddedFile(SHARED.matcher(url).replaceAll(""), file))
        : Optional.empty();
  }

  /**
   * Whether no process has closed it since it was last written; also while one writes it. False of
   * a file that is no database at all, which is nobody's to mend.
   */
  boolean isUnclosed() {
    try (InputStream octets = Files.newInputStream(file)) {
      String head = new String(octets.readNBytes(HEAD), ISO_8859_1);
      return head.startsWith(FORMAT) && !head.contains(",clean:1,");
    } catch (IOException e) {
      return false; // whoever opens it next says why
    }
  }

  /** Gives the file another name beside its own, so that a new one can be made. */
  Path setAside(Instant now) {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(now));
    try {
      return Files.move(file, aside);
    } catch (IOException e) {
      throw new CuttingsException(
          "Cannot set the damaged database " + file + " aside: " + e.getMessage(), e);
    }
  }
}
