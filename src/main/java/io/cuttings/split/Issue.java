package io.cuttings.split;

import io.cuttings.publication.RecognisedMessage;
import java.util.List;

/**
 * One mailing of a publication, cut into sections.
 *
 * @param warnings its message's and its own
 * @param tail the texts behind its last item, in order
 */
public record Issue(
    RecognisedMessage recognised,
    List<Section> sections,
    List<String> warnings,
    List<TailText> tail) {

  public Issue {
    sections = List.copyOf(sections);
    warnings = List.copyOf(warnings);
    tail = List.copyOf(tail);
  }
}
