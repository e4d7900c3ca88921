package io.cuttings.split;

import io.cuttings.publication.RecognisedMessage;
import java.util.List;

/** One mailing of a publication, cut into sections; the warnings are its message's and its own. */
public record Issue(RecognisedMessage recognised, List<Section> sections, List<String> warnings) {

  public Issue {
    sections = List.copyOf(sections);
    warnings = List.copyOf(warnings);
  }
}
