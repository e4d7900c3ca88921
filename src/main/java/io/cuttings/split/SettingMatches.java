package io.cuttings.split;

import io.cuttings.split.flow.SettingMatch;
import io.cuttings.split.flow.SettingMatch.Kind;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The blocks in which the user's settings of a publication match. For one message. */
final class SettingMatches {
  private final Roles roles;
  private final Map<Kind, List<Blocks>> byKind = new EnumMap<>(Kind.class);

  /** The blocks [from, to) of a match; at least one. */
  record Blocks(int from, int to, String reason) {}

  SettingMatches(Roles roles) {
    this.roles = roles;
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new ArrayList<>());
    }
    if (!isEmpty()) {
      read();
    }
  }

  /** Whether there is nothing to correct, as in most messages. */
  boolean isEmpty() {
    return roles.flow().matches().isEmpty();
  }

  private void read() {
    NavigableMap<Integer, Integer> byStart = new TreeMap<>();
    for (int i = 0; i < roles.size(); i++) {
      byStart.putIfAbsent(roles.block(i).start(), i);
    }
    roles.flow().matches().stream()
        .sorted(
            Comparator.comparingInt(SettingMatch::start)
                .thenComparing(Comparator.comparingInt(SettingMatch::end).reversed()))
        .forEach(match -> add(match, byStart));
  }

  private void add(SettingMatch match, NavigableMap<Integer, Integer> byStart) {
    Map.Entry<Integer, Integer> first = byStart.ceilingEntry(match.start());
    if (first != null && first.getKey() < match.end()) {
      Map.Entry<Integer, Integer> behind = byStart.ceilingEntry(match.end());
      int to = behind == null ? roles.size() : Math.max(behind.getValue(), first.getValue() + 1);
      byKind.get(match.kind()).add(new Blocks(first.getValue(), to, match.reason()));
      return;
    }
    Map.Entry<Integer, Integer> around = byStart.floorEntry(match.start());
    boolean isWithin = around != null && match.start() < roles.block(around.getValue()).end();
    if (isWithin && match.kind() != Kind.DROP) { // what is dropped is out of its block already
      int i = around.getValue();
      byKind.get(match.kind()).add(new Blocks(i, i + 1, match.reason()));
    }
  }

  /** The first block of text in each match, with the reason; what is dropped does not count. */
  NavigableMap<Integer, String> firstTexts(Kind kind) {
    NavigableMap<Integer, String> firsts = new TreeMap<>();
    for (Blocks blocks : byKind.get(kind)) {
      int i = blocks.from();
      while (i < blocks.to() && (!roles.block(i).isText() || roles.is(i, Role.DROPPED))) {
        i++;
      }
      if (i < blocks.to()) {
        firsts.putIfAbsent(i, blocks.reason());
      }
    }
    return firsts;
  }

  /** In order of where they begin, outer ones before those within them. */
  List<Blocks> of(Kind kind) {
    return byKind.get(kind);
  }
}
