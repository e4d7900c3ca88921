package io.cuttings.mailfile;

import io.cuttings.archive.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file that may hold mail.
 *
 * @param folder the folder that the user sees: of a Maildir's file the Maildir itself
 * @param isInMaildir whether it is one message of a Maildir
 * @param isChosen whether the user named it, rather than a folder that it lies in
 */
record MailFile(Path path, Path folder, boolean isInMaildir, boolean isChosen) {
  private static final String MAILBOX = "import";

  /** What stands for standard input among the paths, and in places. */
  static final Path STANDARD_INPUT = Path.of("-");

  /** Maildir flags come and go; what stands before them is the message's name. */
  private static final Pattern INFO = Pattern.compile("[:;!]2,[^/]*$");

  private static final Pattern COMPRESSED = Pattern.compile("\\.(?:gz|zst|zstd)$");

  /** The place of a file that is one message. */
  Place place() {
    String name = path.getFileName().toString();
    return new Place(
        MAILBOX, folder.toString(), 0, isInMaildir ? INFO.matcher(name).replaceFirst("") : name);
  }

  /**
   * The place of a message in an mbox.
   *
   * @param labels that the mbox gives it, which are kept with the file's name; may be empty
   */
  Place place(long position, List<String> labels) {
    String folder = labels.isEmpty() ? "" + path : path + " [" + String.join(", ", labels) + "]";
    return new Place(MAILBOX, folder, 0, Long.toString(position));
  }

  /** Names it with its contents; see {@link FileIdentity}. */
  long identity() {
    Place place = place();
    return isStandardInput()
        ? FileIdentity.NONE
        : FileIdentity.of(path, place.folder() + "\0" + place.uid());
  }

  boolean isStandardInput() {
    return path.equals(STANDARD_INPUT);
  }

  /** Whether it stands there as mail: one that is none after all is worth a word of its own. */
  boolean isMeantAsMail() {
    return isChosen || isInMaildir || bareName().matches(".*\\.(?:eml|mbox)");
  }

  /** Whether a "From " at its head is the envelope of one message rather than an mbox's. */
  boolean isOneMessage() {
    return isInMaildir || bareName().endsWith(".eml");
  }

  private String bareName() {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return COMPRESSED.matcher(name).replaceFirst("");
  }
}
