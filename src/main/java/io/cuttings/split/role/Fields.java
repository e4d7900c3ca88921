package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Entries.FIELDS;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds records that are written as fields, a line each: a digest's {@code Subject:} and {@code
 * From:}, a catalogue's {@code Title:} and {@code Authors:}. The title begins the item, who is
 * named stays for the byline, and the other fields are none of its text.
 */
public final class Fields {
  private static final Pattern FIELD =
      Pattern.compile("^(\\p{L}[\\p{L}\\p{N}-]{1,18}(?: \\p{L}{1,12})?)\\s?[:：]\\s*(\\S.*)$");

  /** {@code name at host (A Name)} and {@code A Name <name@host>}. */
  private static final Pattern ADDRESSED =
      Pattern.compile("^\\S+(?: at |@)\\S+ \\(([^()]{2,60})\\)$|^([^<>]{2,60}?) <[^<>]+>$");

  private final Phrases phrases;

  public Fields(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The title in a line that names it as one. */
  public Optional<String> title(String line) {
    return value(line, Phrases.Kind.FIELDTITLE);
  }

  /** Who made it, in a line that says so; of a sender with an address the name. */
  public Optional<String> maker(String line) {
    return value(line, Phrases.Kind.FIELDMAKER)
        .map(value -> ADDRESSED.matcher(value))
        .map(m -> m.replaceFirst("$1$2"));
  }

  private Optional<String> value(String line, Phrases.Kind kind) {
    Matcher field = FIELD.matcher(line);
    return field.matches() && phrases.says(kind, field.group(1))
        ? Optional.of(field.group(2))
        : Optional.empty();
  }

  void judge(Roles roles) {
    Map<String, Integer> names = new HashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      if (isField(roles, i)) {
        names.merge(name(roles, i), 1, Integer::sum);
      }
    }
    int above = 0;
    int from = 0;
    for (int i = 1; i <= roles.size(); i++) {
      if (i == roles.size() || !roles.block(i).afterBreak()) {
        if (lines(roles, from, i, names)) {
          mark(roles, above, from, names);
        }
        above = from;
        from = i;
      }
    }
  }

  /** The paragraph above the one with the title may be fields too. */
  private void mark(Roles roles, int from, int to, Map<String, Integer> names) {
    for (int i = from; i < to; i++) {
      boolean isAgain = isField(roles, i) && names.get(name(roles, i)) >= FIELDS;
      if (isAgain && !phrases.says(Phrases.Kind.FIELDMAKER, name(roles, i))) {
        roles.give(i, Role.FIELD, "a field of a record");
      }
    }
  }

  private boolean lines(Roles roles, int from, int to, Map<String, Integer> names) {
    int title = -1;
    int fields = 0;
    for (int i = from; i < to; i++) {
      boolean isAgain = isField(roles, i) && names.get(name(roles, i)) >= FIELDS;
      fields += isAgain ? 1 : 0;
      title = isAgain && title < 0 && isTitle(roles, i) ? i : title;
    }
    if (title < 0 || fields < FIELDS) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (i == title) {
        roles.give(i, Role.START, "the title among fields");
      } else if (isField(roles, i) && !phrases.says(Phrases.Kind.FIELDMAKER, name(roles, i))) {
        roles.give(i, Role.FIELD, "a field of a record");
      }
    }
    return true;
  }

  private boolean isTitle(Roles roles, int i) {
    return phrases.says(Phrases.Kind.FIELDTITLE, name(roles, i));
  }

  private static boolean isField(Roles roles, int i) {
    return roles.isText(i)
        && roles.block(i).listDepth() == 0
        && FIELD.matcher(roles.block(i).text()).matches();
  }

  private static String name(Roles roles, int i) {
    Matcher field = FIELD.matcher(roles.block(i).text());
    return field.matches() ? field.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
