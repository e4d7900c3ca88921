package io.cuttings.publication;

import java.util.List;

/**
 * A newsletter as a series.
 *
 * @param id what it is known by: its List-Id (RFC 2919) or else its sender's address, in lower case
 *     and without what changes from issue to issue; or what the user says
 * @param name for people: the List-Id's phrase, the sender's name, or the host; or what the user
 *     says
 * @param aliases what else it calls itself
 * @param cut what the user says of how its issues are cut
 */
public record Publication(String id, String name, List<String> aliases, CutSettings cut) {

  public Publication {
    aliases = List.copyOf(aliases);
  }

  /** A publication of which the user says nothing. */
  public Publication(String id, String name) {
    this(id, name, List.of(), CutSettings.NONE);
  }
}
