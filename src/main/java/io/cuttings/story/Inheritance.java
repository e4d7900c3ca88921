package io.cuttings.story;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.succession.Succession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An issue whose items bear the ids that they had before it was cut otherwise, and what has to be
 * noted so that they bear them for good. Pure.
 */
public record Inheritance(IdentifiedIssue issue, Succession succession) {
  private static final int ID_LENGTH = 24;

  /**
   * Ids as they were noted, else as they are derived.
   *
   * @param noted the ids that items bear, by those which their content gives them
   * @param former the items that are stored; those that are not there any more lead nowhere
   */
  public static Inheritance noted(
      IdentifiedIssue derived, Map<String, String> noted, List<PlacedItem> former) {
    Map<String, String> ids = ids(derived, noted);
    List<Succession.Gone> gone = new ArrayList<>();
    Set<String> borne = Set.copyOf(ids.values());
    for (PlacedItem item : former) {
      if (!borne.contains(item.id())) {
        gone.add(new Succession.Gone(item.id(), null));
      }
    }
    return new Inheritance(derived.bearing(ids), new Succession(key(derived), noted, gone));
  }

  /**
   * Ids of the items that the new ones continue, else as they are derived.
   *
   * @param noted the ids that items bear, by those which their content gives them
   * @param former the items that are stored, in reading order
   */
  public static Inheritance continued(
      IdentifiedIssue derived, Map<String, String> noted, List<PlacedItem> former) {
    Inheritance unchanged = noted(derived, noted, former);
    return PlacedItem.of(unchanged.issue).equals(former) ? unchanged : of(derived, former);
  }

  private static Inheritance of(IdentifiedIssue derived, List<PlacedItem> former) {
    Continuity continuity = Continuity.of(former, PlacedItem.of(derived));
    Map<String, String> kept = new HashMap<>();
    continuity.kept().forEach(pair -> kept.put(pair.after().id(), pair.before().id()));
    Map<String, String> ids = ids(derived, kept);
    Set<String> borne = Set.copyOf(ids.values());
    List<Succession.Gone> gone = new ArrayList<>();
    for (Continuity.Lost lost : continuity.lost()) {
      if (!borne.contains(lost.before().id())) {
        PlacedItem heir = lost.successor();
        gone.add(new Succession.Gone(lost.before().id(), heir == null ? null : ids.get(heir.id())));
      }
    }
    Map<String, String> other = new HashMap<>(ids);
    other.entrySet().removeIf(one -> one.getKey().equals(one.getValue()));
    return new Inheritance(derived.bearing(ids), new Succession(key(derived), other, gone));
  }

  private static ArchiveKey key(IdentifiedIssue issue) {
    return issue.issue().recognised().message().key();
  }

  /**
   * The id of each item by the derived one; those that are wanted go first, none is given twice.
   */
  private static Map<String, String> ids(IdentifiedIssue derived, Map<String, String> wanted) {
    Map<String, String> ids = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (IdentifiedItem item : derived.items()) {
      String id = wanted.get(item.id());
      if (id != null && taken.add(id)) {
        ids.put(item.id(), id);
      }
    }
    for (IdentifiedItem item : derived.items()) {
      if (!ids.containsKey(item.id())) {
        ids.put(item.id(), free(item.id(), taken));
      }
    }
    return ids;
  }

  private static String free(String derived, Set<String> taken) {
    String id = derived;
    for (int next = 1; !taken.add(id); next++) {
      id = Digest.hex(derived, Integer.toString(next)).substring(0, ID_LENGTH);
    }
    return id;
  }
}
