package io.cuttings.cli;

import java.util.List;
import java.util.stream.Stream;

/** The arguments of a command, gathered one by one. */
record CommandArguments(List<String> all) {

  CommandArguments(String... first) {
    this(List.of(first));
  }

  CommandArguments with(String... more) {
    return new CommandArguments(Stream.concat(all.stream(), Stream.of(more)).toList());
  }

  String[] array() {
    return all.toArray(String[]::new);
  }
}
