package io.cuttings.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a user says of publications, in the order in which it is said. */
public record KnownPublications(List<PublicationSettings> all) {
  public static final KnownPublications NONE = new KnownPublications(List.of());

  public KnownPublications {
    all = List.copyOf(all);
  }

  /** What is said of a publication that has these names; the first where several are. */
  public Optional<PublicationSettings> find(Set<String> names) {
    return all.stream().filter(one -> one.matches(names)).findFirst();
  }

  /** All that is said of a publication that has these names: more than one is a mistake. */
  public List<PublicationSettings> findAll(Set<String> names) {
    return all.stream().filter(one -> one.matches(names)).toList();
  }

  /**
   * Whether a publication that is stored under this id is the one that is asked for: by its id, or
   * by an id, a name or an alias that is said of it.
   */
  public boolean isMeant(String asked, String stored) {
    return asked.equals(stored)
        || all.stream()
            .filter(one -> one.isCalled(asked))
            .anyMatch(one -> stored.equals(one.id()) || one.matches(Set.of(stored)));
  }
}
