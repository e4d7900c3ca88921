package io.cuttings.mailexport;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.ManifestLine;
import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A BagIt package (RFC 8493): the messages as {@code data/messages/ab/<key>.eml}, their lines of
 * the archive's manifest as {@code data/deliveries.jsonl}. Until it is complete it lacks its
 * declaration, and no validator takes it for a bag.
 */
final class BagWriter implements MessageWriter {
  private static final String MESSAGES = "data/messages/";

  private final ExportFolder folder;
  private final LocalDate today;
  private final DigestedFile manifest;
  private final DigestedFile deliveries;
  private long messages;
  private long lines;
  private long octets;

  private BagWriter(
      ExportFolder folder, LocalDate today, DigestedFile manifest, DigestedFile deliveries) {
    this.folder = folder;
    this.today = today;
    this.manifest = manifest;
    this.deliveries = deliveries;
  }

  static BagWriter open(ExportFolder folder, Clock clock) throws IOException {
    Path bag = folder.path();
    Files.createDirectory(bag.resolve("data"));
    return new BagWriter(
        folder,
        LocalDate.now(clock),
        DigestedFile.create(bag, "manifest-sha256.txt"),
        DigestedFile.create(bag, "data/deliveries.jsonl"));
  }

  @Override
  public Optional<String> write(RawMessage raw, Delivery delivery) {
    String name = MESSAGES + ExportFolder.eml(raw.key());
    try {
      folder.write(name, raw, delivery.received());
      manifest.write(DigestedFile.line(raw.key().value(), name)); // the key is the digest
    } catch (IOException e) {
      throw folder.failure(e);
    }
    messages++;
    octets += raw.octets().length;
    noteRepeat(delivery);
    return Optional.empty();
  }

  @Override
  public void noteRepeat(Delivery delivery) {
    try {
      deliveries.write(ManifestLine.encode(delivery));
      lines++;
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  @Override
  public void complete() {
    try {
      octets += deliveries.size();
      manifest.write(deliveries.closeAndName());
      String tags = manifest.closeAndName() + tag("bag-info.txt", bagInfo());
      String declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
      try (var list = DigestedFile.create(folder.path(), "tagmanifest-sha256.txt")) {
        list.write(tags + tag("bagit.txt", declaration));
      }
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  private String tag(String name, String content) throws IOException {
    try (var file = DigestedFile.create(folder.path(), name)) {
      file.write(content);
      return file.closeAndName();
    }
  }

  private String bagInfo() {
    return """
        External-Description: Raw messages (RFC 5322) of a Cuttings archive, octet for octet as they
          were received, each named by the SHA-256 of its octets; data/deliveries.jsonl has a line
          of JSON for each delivery: archive key, size, time of receipt (UTC), place
        Bagging-Date: %s
        Bag-Software-Agent: Cuttings
        Payload-Oxum: %d.%d
        Cuttings-Messages: %d
        Cuttings-Deliveries: %d
        """
        .formatted(today, octets, messages + 1, messages, lines);
  }

  @Override
  public void close() {
    try (manifest) {
      deliveries.close();
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }
}
