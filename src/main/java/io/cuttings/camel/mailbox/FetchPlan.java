package io.cuttings.camel.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Divides messages into groups, each small enough for one FETCH, in number and in octets. */
final class FetchPlan {
  private final int messages;
  private final int bytes;

  FetchPlan(int messages, int bytes) {
    this.messages = messages;
    this.bytes = bytes;
  }

  /**
   * @param uids in the order in which to fetch them; those without a size are left out
   * @param sizes octets of each; a message larger than a group is a group of its own
   */
  List<long[]> groups(long[] uids, Map<Long, Long> sizes) {
    List<long[]> groups = new ArrayList<>();
    List<Long> group = new ArrayList<>();
    long octets = 0;
    for (long uid : uids) {
      Long size = sizes.get(uid);
      if (size == null) {
        continue;
      }
      if (!group.isEmpty() && (group.size() == messages || octets + size > bytes)) {
        groups.add(array(group));
        group.clear();
        octets = 0;
      }
      group.add(uid);
      octets += size;
    }
    if (!group.isEmpty()) {
      groups.add(array(group));
    }
    return groups;
  }

  private static long[] array(List<Long> group) {
    return group.stream().mapToLong(Long::longValue).toArray();
  }
}
