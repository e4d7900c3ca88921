package io.cuttings.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The folder from which mail files are taken.
 *
 * @param delay between two looks into it
 */
public record DropSettings(Path folder, Duration delay) {}
