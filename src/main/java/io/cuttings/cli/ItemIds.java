package io.cuttings.cli;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Ids of items and stories as the user gives them. */
final class ItemIds {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

  private ItemIds() {}

  static void check(List<String> ids, CommandSpec spec) {
    for (String id : ids) {
      if (!ID.matcher(id).matches()) {
        throw new ParameterException(
            spec.commandLine(),
            id + " names no item or story: an id is 24 hexadecimal digits; see export items.");
      }
    }
  }
}
