package io.cuttings.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of a publication.
 *
 * @param origin where it is said, for a message: a file with its line
 * @param match its List-Ids, senders' addresses or their domains
 * @param id what it is known by instead; null where each of them keeps its own
 * @param name for people, instead of the one in the mail; null where that one holds
 * @param aliases what else it calls itself, or is called in a command
 */
public record PublicationSettings(
    String origin,
    List<NamePattern> match,
    @Nullable String id,
    @Nullable String name,
    List<String> aliases,
    CutSettings cut) {

  public PublicationSettings {
    match = List.copyOf(match);
    aliases = List.copyOf(aliases);
  }

  boolean matches(Collection<String> names) {
    return match.stream().anyMatch(pattern -> names.stream().anyMatch(pattern::matches));
  }

  /** The publication as the user wants it. */
  Publication settle(Publication recognised) {
    List<String> names = new ArrayList<>(aliases);
    names.add(recognised.name());
    return new Publication(
        id == null ? recognised.id() : id, name == null ? recognised.name() : name, names, cut);
  }

  /** Whether a user who writes this means this publication. */
  boolean isCalled(String asked) {
    return asked.equalsIgnoreCase(id)
        || asked.equalsIgnoreCase(name)
        || aliases.stream().anyMatch(asked::equalsIgnoreCase);
  }

  /** In a sentence: what it is called and where it stands. */
  @Override
  public String toString() {
    String called = id != null ? id : name != null ? name : match.get(0).written();
    return called + " (" + origin + ")";
  }
}
