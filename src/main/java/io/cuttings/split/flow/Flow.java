package io.cuttings.split.flow;

import java.util.List;

/** A body as blocks in reading order. */
public record Flow(String part, List<Block> blocks, List<String> warnings) {

  public Flow {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** The size of letters in which most of the text is set. */
  public double bodySize() {
    return blocks.stream()
        .filter(Block::isText)
        .collect(
            java.util.stream.Collectors.groupingBy(
                b -> b.style().size(),
                java.util.TreeMap::new,
                java.util.stream.Collectors.summingInt(b -> b.text().length())))
        .entrySet()
        .stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(Style.PLAIN.size());
  }
}
