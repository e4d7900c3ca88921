package io.cuttings.split.role;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Flow;
import java.util.Arrays;
import java.util.List;

/**
 * The roles of a flow's blocks, with a reason for each, so that it can be explained. Filled by the
 * steps of splitting one after the other; belongs to one thread.
 */
public final class Roles {
  private final Flow flow;
  private final Role[] roles;
  private final String[] reasons;
  private final double bodySize;
  private final long linkedTexts;

  public Roles(Flow flow) {
    this.flow = flow;
    this.bodySize = flow.bodySize();
    this.linkedTexts = flow.blocks().stream().filter(b -> b.isText() && b.isLinked()).count();
    this.roles = new Role[flow.blocks().size()];
    this.reasons = new String[roles.length];
    Arrays.fill(roles, Role.BODY);
    Arrays.fill(reasons, "nothing else");
  }

  public Flow flow() {
    return flow;
  }

  /** The size of letters in which most of the text is set. */
  public double bodySize() {
    return bodySize;
  }

  /** How many blocks of text hold a link, whatever their roles. */
  long linkedTexts() {
    return linkedTexts;
  }

  public List<Block> blocks() {
    return flow.blocks();
  }

  public int size() {
    return roles.length;
  }

  public Block block(int index) {
    return flow.blocks().get(index);
  }

  public Role role(int index) {
    return roles[index];
  }

  public String reason(int index) {
    return reasons[index];
  }

  public boolean is(int index, Role role) {
    return roles[index] == role;
  }

  /** Whether any block has that role. */
  public boolean has(Role role) {
    return Arrays.asList(roles).contains(role);
  }

  /** Gives a role to a block that is not noise already. */
  public void give(int index, Role role, String reason) {
    if (!roles[index].isNoise()) {
      roles[index] = role;
      reasons[index] = reason;
    }
  }

  /** Gives a role to a block whatever it was taken for: what the user says counts. */
  public void overrule(int index, Role role, String reason) {
    roles[index] = role;
    reasons[index] = reason;
  }

  /** Whether the block is text that an item may hold. */
  public boolean isText(int index) {
    return block(index).isText() && !roles[index].isNoise();
  }
}
