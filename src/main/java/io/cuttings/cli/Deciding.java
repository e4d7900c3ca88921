package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.decision.Decision;
import io.cuttings.decision.DecisionJournal;
import io.cuttings.settings.Settings;
import io.cuttings.store.StoredItem;
import io.cuttings.store.StoryQueries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A decision on its way: into the journal, then into the stories. One thread. */
final class Deciding implements AutoCloseable {
  private final Library library;
  private final DecisionJournal journal;

  private Deciding(Library library, DecisionJournal journal) {
    this.library = library;
    this.journal = journal;
  }

  static Deciding on(Settings settings) {
    return new Deciding(Library.open(settings), DecisionJournal.of(settings.home()));
  }

  /**
   * The items that are meant: for an id that was given up, the item that took in what its item
   * said.
   */
  List<String> items(List<String> ids) {
    return ids.stream().map(this::item).distinct().toList();
  }

  private String item(String id) {
    storyOf(id); // else it leads to nothing
    return library
        .successions()
        .find(id)
        .flatMap(gone -> Optional.ofNullable(gone.successor()))
        .orElse(id);
  }

  /** The ids of the stored items of the story that an id leads to. */
  List<String> story(String id) {
    return library.stories().items(storyOf(id)).stream().map(StoredItem::id).toList();
  }

  /** The id of the story that an id leads to. */
  String storyOf(String id) {
    return library.stories().storyOf(id).orElseThrow(() -> library.noStory(id));
  }

  /** When a decision is taken now: after all that were taken before, whatever the clock says. */
  Instant time(Instant now) {
    return journal.decisions().stream()
        .map(Decision::at)
        .max(Instant::compareTo)
        .filter(last -> !now.isAfter(last.plusMillis(1)))
        .map(last -> last.plusMillis(1))
        .orElse(now);
  }

  /** Notes the decision, and lets it take effect; returns what to tell the user. */
  List<String> take(Decision decision) {
    journal.append(decision);
    library.decisions().catchUp(journal.decisions());
    List<String> said = new ArrayList<>();
    said.add("decision " + decision.id());
    Set<String> stories = new TreeSet<>();
    for (String item : concerned(decision)) {
      library.stories().storyOf(item).ifPresent(stories::add);
    }
    for (String story : stories) {
      List<StoredItem> items = library.stories().items(story);
      said.add(
          "story %s: %d %s, %s"
              .formatted(
                  story,
                  items.size(),
                  items.size() == 1 ? "item" : "items",
                  StoryQueries.title(items)));
    }
    return said;
  }

  private Set<String> concerned(Decision decision) {
    Set<String> items = new TreeSet<>(decision.items());
    items.addAll(decision.rest());
    String undone = decision.undoes();
    if (undone != null) {
      Decision earlier = find(undone);
      items.addAll(earlier.items());
      items.addAll(earlier.rest());
    }
    return items;
  }

  /** An earlier decision that still counts. */
  Decision findStanding(String id) {
    Decision found = find(id);
    if (found.kind() == Decision.Kind.UNDO) {
      throw new CuttingsException(
          "Cannot undo " + id + ": it is an undo itself; take the decision again instead");
    }
    if (journal.decisions().stream().anyMatch(d -> id.equals(d.undoes()))) {
      throw new CuttingsException("Cannot undo " + id + ": it was undone before");
    }
    return found;
  }

  private Decision find(String id) {
    return journal.decisions().stream()
        .filter(decision -> decision.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new CuttingsException("Cannot find the decision " + id + ": there is none"));
  }

  @Override
  public void close() {
    library.close();
  }
}
