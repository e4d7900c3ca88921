package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Heads.CONTENTS_ENTRIES;

import io.cuttings.split.flow.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the table of contents: what it says is said again further down. */
public final class Contents {
  private static final Pattern PARTS = Pattern.compile("\\s*[·•|/;、，]\\s*|\\s+[-–—]\\s+");
  private static final Pattern FRAME =
      Pattern.compile("^[\\p{P}\\p{S}\\s]+|[\\p{P}\\p{S}\\s&&[^:：]]+$");
  private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,2}[.)、．]\\s*(?=\\S)");

  private final Phrases phrases;

  public Contents(Phrases phrases) {
    this.phrases = phrases;
  }

  public void judge(Roles roles) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      if (roles.block(i).isText()) {
        last.put(key(roles.block(i).text()), i);
      }
    }
    for (int i = 0; i < roles.size() / 2 + 1 && i < roles.size(); i++) {
      Block block = roles.block(i);
      if (block.isText() && phrases.says(Phrases.Kind.CONTENTS, withoutFrame(block.text()))) {
        mark(roles, i, last);
        return;
      }
    }
  }

  private static String withoutFrame(String text) {
    return FRAME.matcher(text).replaceAll("");
  }

  private static void mark(Roles roles, int head, Map<String, Integer> last) {
    int end = head;
    for (int i = head + 1; i < roles.size() && i <= head + CONTENTS_ENTRIES; i++) {
      Block block = roles.block(i);
      if (!block.isText()) {
        continue;
      }
      boolean isEntry =
          isSaidAgain(block.text(), i, last)
              || (block.listDepth() > 0 && !block.isLinked() && i == end + 1)
              || roles.is(i, Role.CONTENTS);
      if (!isEntry) {
        break;
      }
      end = i;
    }
    if (end > head) {
      for (int i = head; i <= end; i++) {
        roles.give(i, Role.CONTENTS, "lists what follows");
      }
    }
  }

  private static boolean isSaidAgain(String text, int at, Map<String, Integer> last) {
    List<String> parts = List.of(PARTS.split(text));
    return last.getOrDefault(key(text), -1) > at
        || (parts.size() > 1 && parts.stream().allMatch(p -> last.getOrDefault(key(p), -1) > at));
  }

  private static String key(String text) {
    return String.join(" ", Words.of(NUMBER.matcher(text).replaceFirst("")));
  }
}
