package io.cuttings.settings;

/**
 * How archived messages are ingested.
 *
 * @param endpoint the Camel endpoint between archive and ingest
 * @param threads messages ingested at the same time
 * @param queueSize archived messages that may wait before intake waits for them
 */
public record IngestSettings(String endpoint, int threads, int queueSize) {}
