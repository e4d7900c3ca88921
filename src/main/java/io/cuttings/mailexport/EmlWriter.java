package io.cuttings.mailexport;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.util.Optional;

/** A file a message in 256 folders: {@code ab/<key>.eml}. */
final class EmlWriter implements MessageWriter {
  private final ExportFolder folder;

  EmlWriter(ExportFolder folder) {
    this.folder = folder;
  }

  @Override
  public Optional<String> write(RawMessage raw, Delivery delivery) {
    try {
      folder.write(ExportFolder.eml(raw.key()), raw, delivery.received());
      return Optional.empty();
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  @Override
  public void close() {
    // each file is closed when it is written
  }
}
