package io.cuttings.archive;

/**
 * A delivery as it stands in the manifest.
 *
 * @param end the position behind its line, where reading can go on later
 */
public record ManifestEntry(Delivery delivery, long end) {}
