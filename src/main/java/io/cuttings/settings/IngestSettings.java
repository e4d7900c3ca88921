package io.cuttings.settings;

import java.time.Duration;

/**
 * How archived messages are ingested.
 *
 * @param endpoint the Camel endpoint between archive and ingest
 * @param threads messages ingested at the same time
 * @param queueSize archived messages that may wait before intake waits for them
 * @param catchUp after how long a message that is still pending is sent to ingest once more
 * @param learn how long the daemon waits until it learns anew what publications repeat
 * @param index how long the daemon waits until it looks again for what the search index lacks
 */
public record IngestSettings(
    String endpoint,
    int threads,
    int queueSize,
    Duration catchUp,
    Duration learn,
    Duration index) {}
