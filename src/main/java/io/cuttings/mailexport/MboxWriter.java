package io.cuttings.mailexport;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.RawMessage;
import io.cuttings.mailfile.MboxForm;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;

/**
 * One mbox, {@code messages.mbox}. What it would not give back octet for octet lies beside it in
 * {@code not-in-mbox}, a file a message, so that the folder as a whole holds everything.
 */
final class MboxWriter implements MessageWriter {
  private final ExportFolder folder;
  private final OutputStream mbox;

  private MboxWriter(ExportFolder folder, OutputStream mbox) {
    this.folder = folder;
    this.mbox = mbox;
  }

  static MboxWriter open(ExportFolder folder) throws IOException {
    OutputStream file = Files.newOutputStream(folder.path().resolve("messages.mbox"));
    return new MboxWriter(folder, new BufferedOutputStream(file, 1 << 16));
  }

  @Override
  public Optional<String> write(RawMessage raw, Delivery delivery) {
    MboxForm form = MboxForm.of(raw, delivery.received());
    Optional<String> loss = form.loss(raw);
    try {
      if (loss.isEmpty()) {
        form.writeTo(mbox);
      } else {
        folder.write("not-in-mbox/" + ExportFolder.eml(raw.key()), raw, delivery.received());
      }
      return loss;
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  @Override
  public void close() {
    try {
      mbox.close();
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }
}
