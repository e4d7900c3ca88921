package io.cuttings.split.flow;

import java.util.List;

/**
 * A body as blocks in reading order.
 *
 * @param matches where the user's settings of the publication say something of it, in no order
 */
public record Flow(
    String part, List<Block> blocks, List<String> warnings, List<SettingMatch> matches) {

  public Flow {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
    matches = List.copyOf(matches);
  }

  public Flow(String part, List<Block> blocks, List<String> warnings) {
    this(part, blocks, warnings, List.of());
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
