package io.cuttings.search;

import java.util.List;
import java.util.stream.Collectors;

/** A text in which some passages are marked; plain text, to be escaped by whoever shows it. */
public record Marked(List<Piece> pieces) {

  public Marked {
    pieces = List.copyOf(pieces);
  }

  /** The text without its marks. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** A passage. */
  public record Piece(String text, boolean isMarked) {}
}
