package io.cuttings.archive;

import io.cuttings.CuttingsException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The manifest's lines by the part of their keys, in temporary files: so that a manifest of any
 * length is compared in little memory. One thread.
 */
public final class ListedParts implements AutoCloseable {
  private final Manifest manifest;
  private final Path folder;
  private long position;

  private ListedParts(Manifest manifest, Path folder) {
    this.manifest = manifest;
    this.folder = folder;
  }

  /** Sorts the manifest as it is now. */
  public static ListedParts of(Manifest manifest) {
    try {
      var parts = new ListedParts(manifest, Files.createTempDirectory("cuttings-manifest"));
      parts.catchUp();
      return parts;
    } catch (IOException e) {
      throw new CuttingsException("Cannot sort the manifest: " + e.getMessage(), e);
    }
  }

  /** Takes in the lines that came since. */
  public void catchUp() {
    if (manifest.size() <= position) {
      return;
    }
    Map<Part, OutputStream> files = new HashMap<>();
    try (Stream<ManifestEntry> lines = manifest.since(position)) {
      try {
        for (Iterator<ManifestEntry> all = lines.iterator(); all.hasNext(); ) {
          ManifestEntry entry = all.next();
          Part part = Part.of(entry.delivery().key());
          if (!files.containsKey(part)) {
            files.put(part, append(part));
          }
          files.get(part).write(ManifestLine.encode(entry.delivery()));
          position = entry.end();
        }
      } finally {
        for (OutputStream file : files.values()) {
          file.close();
        }
      }
    } catch (IOException e) {
      throw new CuttingsException("Cannot sort the manifest: " + e.getMessage(), e);
    }
  }

  private OutputStream append(Part part) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  private Path file(Part part) {
    return folder.resolve(part.digits());
  }

  /** The lines of a part, in their order. */
  public List<Delivery> of(Part part) {
    if (!Files.exists(file(part))) {
      return List.of();
    }
    List<Delivery> deliveries = new ArrayList<>();
    try (ManifestReader lines = ManifestReader.open(file(part), 0)) {
      lines.forEachRemaining(entry -> deliveries.add(entry.delivery()));
    } catch (IOException e) {
      throw new CuttingsException("Cannot read the sorted manifest: " + e.getMessage(), e);
    }
    return deliveries;
  }

  @Override
  public void close() {
    try {
      for (Part part : Part.all()) {
        Files.deleteIfExists(file(part));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new CuttingsException("Cannot remove " + folder + ": " + e.getMessage(), e);
    }
  }
}
