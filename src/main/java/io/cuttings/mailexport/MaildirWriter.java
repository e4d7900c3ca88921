package io.cuttings.mailexport;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A Maildir, all messages new. Since mail programs list a whole folder at once, what does not go
 * into the first goes into further ones as Maildir++ has them: {@code .part-2}, {@code .part-3}.
 */
final class MaildirWriter implements MessageWriter {
  private static final int LARGEST_FOLDER = 50_000;

  private final ExportFolder folder;
  private final int largestFolder;
  private long written;
  private String part = "";

  private MaildirWriter(ExportFolder folder, int largestFolder) {
    this.folder = folder;
    this.largestFolder = largestFolder;
  }

  static MaildirWriter open(ExportFolder folder) throws IOException {
    return open(folder, LARGEST_FOLDER);
  }

  static MaildirWriter open(ExportFolder folder, int largestFolder) throws IOException {
    MaildirWriter writer = new MaildirWriter(folder, largestFolder);
    writer.createFolders(folder.path());
    return writer;
  }

  private void createFolders(Path maildir) throws IOException {
    for (String name : List.of("cur", "new", "tmp")) {
      Files.createDirectories(maildir.resolve(name));
    }
  }

  @Override
  public Optional<String> write(RawMessage raw, Delivery delivery) {
    try {
      if (written > 0 && written % largestFolder == 0) {
        startPart(1 + written / largestFolder);
      }
      String name = name(raw, delivery);
      folder.write(part + "tmp/" + name, raw, delivery.received());
      Path maildir = folder.path().resolve(part);
      Files.move(maildir.resolve("tmp").resolve(name), maildir.resolve("new").resolve(name));
      written++;
      return Optional.empty();
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  private void startPart(long number) throws IOException {
    part = String.format(Locale.ROOT, ".part-%d/", number);
    Path maildir = folder.path().resolve(part);
    createFolders(maildir);
    Files.createFile(maildir.resolve("maildirfolder")); // tells a Maildir++ folder from a Maildir
  }

  private static String name(RawMessage raw, Delivery delivery) {
    return delivery.received().getEpochSecond() + "." + raw.key() + ".cuttings";
  }

  @Override
  public void close() {
    // each file is closed when it is written
  }
}
