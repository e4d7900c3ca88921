package io.cuttings.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story as {@code export stories} prints it.
 *
 * @param title of the earliest item that has one
 * @param url canonical, of the earliest item that has one
 * @param first date of the first issue that carried it
 * @param last date of the latest issue that carried it
 */
public record StoryRow(
    String storyId,
    @Nullable String title,
    @Nullable String url,
    Instant first,
    Instant last,
    int publications,
    int issues,
    int items) {}
