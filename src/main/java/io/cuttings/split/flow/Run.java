package io.cuttings.split.flow;

import org.jspecify.annotations.Nullable;

/** A stretch of a block's text in one style; the url is null where it is no link. */
public record Run(int start, int end, Style style, @Nullable String url) {

  public int length() {
    return end - start;
  }
}
