package io.cuttings.replay.change;

import java.util.List;

/**
 * What a comparison found, in numbers.
 *
 * @param publications whose issues were compared, by id
 */
public record Outcome(List<PublicationCounts> publications) {

  public Outcome {
    publications = List.copyOf(publications);
  }

  public Counts total() {
    return publications.stream().map(PublicationCounts::counts).reduce(Counts.NONE, Counts::plus);
  }
}
