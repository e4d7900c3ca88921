package io.cuttings.split;

import io.cuttings.split.flow.Block;
import io.cuttings.split.role.Role;

/**
 * A block of the flow with what it was taken for.
 *
 * @param number its place in the flow, from 0
 * @param reason why it has that role
 */
public record JudgedBlock(int number, Block block, Role role, String reason) {}
