package io.cuttings.store;

import java.time.Instant;

/**
 * A story as a list shows it.
 *
 * @param title of its earliest item that has one, else the beginning of its text
 * @param publications how many carried it
 * @param issues how many; one that was delivered again counts once
 * @param first date of the first issue that carried it
 */
public record StoryHead(String id, String title, int publications, int issues, Instant first) {}
