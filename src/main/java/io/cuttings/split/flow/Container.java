package io.cuttings.split.flow;

import org.jspecify.annotations.Nullable;

/**
 * What holds blocks: an element of the page, or a bullet of a text. Containers form a tree; two are
 * the same only when they are the same object.
 */
public final class Container {
  private final @Nullable Container parent;
  private final int depth;
  private final String tag;
  private final String signature;
  private final @Nullable Container list;

  private Container(@Nullable Container parent, String tag, String signature) {
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.tag = tag;
    this.signature = signature;
    boolean isList = tag.equals("ul") || tag.equals("ol");
    this.list = parent != null && parent.list != null ? parent.list : isList ? this : null;
  }

  public static Container root() {
    return new Container(null, "body", "body");
  }

  /** A container within this one; equal looks have equal signatures. */
  public Container child(String childTag, String childSignature) {
    return new Container(this, childTag, childSignature);
  }

  public String tag() {
    return tag;
  }

  public String signature() {
    return signature;
  }

  public int depth() {
    return depth;
  }

  /** The outermost list that it stands in or is; null where it stands in none. */
  public @Nullable Container list() {
    return list;
  }

  /** The container around this one at that depth, or this one where it is not so deep. */
  public Container at(int wanted) {
    Container here = this;
    while (here.depth > wanted && here.parent != null) {
      here = here.parent;
    }
    return here;
  }

  /** The innermost container that holds both. */
  public static Container common(Container one, Container other) {
    Container a = one.at(other.depth);
    Container b = other.at(one.depth);
    while (a != b && a.parent != null && b.parent != null) {
      a = a.parent;
      b = b.parent;
    }
    return a;
  }

  public boolean holds(Container other) {
    return other.at(depth) == this;
  }

  /** The nearest container of that tag, this one too; null where there is none. */
  public @Nullable Container nearest(String wanted) {
    Container here = this;
    while (here != null && !here.tag.equals(wanted)) {
      here = here.parent;
    }
    return here;
  }
}
