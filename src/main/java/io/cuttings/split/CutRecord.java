package io.cuttings.split;

import org.jspecify.annotations.Nullable;

/**
 * The blocks that were taken for one entry.
 *
 * @param from the first block
 * @param to behind the last block
 * @param head the block of its headline; -1 where it has none
 * @param heading the block that heads its section; -1 where none does
 * @param reason why it begins where it does
 * @param item what became of it; null where it was left out
 * @param left why it was left out; empty where it was not
 */
public record CutRecord(
    int from, int to, int head, int heading, String reason, @Nullable Item item, String left) {}
