package io.cuttings.search;

import io.cuttings.store.StoredItem;

/**
 * An item that was found.
 *
 * @param title with what was looked for marked; of no pieces where the item has none
 * @param text as much of it as shows why it was found
 * @param score comparable within one search; 0 where the order is by date
 */
public record Hit(StoredItem item, Marked title, Marked text, double score) {}
