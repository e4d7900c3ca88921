package io.cuttings.publication;

import io.cuttings.mime.Message;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The names under which a user may speak of a message's publication. */
final class PublicationNames {
  private PublicationNames() {}

  /**
   * Its id, its sender's address, and the domains of both where they are addresses. Of an issue
   * that somebody forwarded inline, the message's own sender says nothing.
   */
  static Set<String> of(Publication recognised, Message issue, Optional<InlineForward> forward) {
    Set<String> names = new HashSet<>();
    add(names, recognised.id());
    if (forward.isEmpty() && issue.from() != null) {
      add(names, issue.from().address());
    }
    return names;
  }

  private static void add(Set<String> names, String name) {
    names.add(name);
    names.add(name.substring(name.lastIndexOf('@') + 1));
  }
}
