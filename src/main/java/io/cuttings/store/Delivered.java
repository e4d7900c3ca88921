package io.cuttings.store;

import io.cuttings.story.DeliveredIssue;

/** A stored issue, and the archive key of what has been its first delivery so far. */
record Delivered(DeliveredIssue issue, String firstKey) {}
