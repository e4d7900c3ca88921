package io.cuttings.split.role;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Run;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the targets of a block's links tell of it. */
final class Targets {
  private static final Pattern LEAVE =
      Pattern.compile(
          "unsubscrib|opt-?out|/(?:profile|preferences|manage[-_]?subscription|email-settings)\\b"
              + "|list-manage\\.com/(?:unsubscribe|profile|about)|^mailto:.*subject=(?:un|remove)");
  private static final Pattern SHARE =
      Pattern.compile(
          "facebook\\.com/(?:sharer|share|dialog)|(?:twitter|x)\\.com/(?:intent|share|home\\?status)"
              + "|linkedin\\.com/(?:share|cws)|api\\.whatsapp|t\\.me/share|reddit\\.com/submit"
              + "|news\\.ycombinator\\.com/submit|pinterest\\.com/pin/create|getpocket\\.com/save"
              + "|forward-to-friend|^mailto:\\?");
  private static final Pattern ON_PAGE = Pattern.compile("^#.+");

  private Targets() {}

  /** Why its links make the block noise; empty where they do not. */
  static Optional<Role> judge(Block block) {
    List<String> urls = block.runs().stream().map(Run::url).filter(u -> u != null).toList();
    if (urls.isEmpty() || block.linkedLength() < 0.5 * block.text().length()) {
      return Optional.empty();
    }
    if (all(urls, LEAVE)) {
      return Optional.of(Role.FOOTER);
    }
    if (all(urls, SHARE)) {
      return Optional.of(Role.SOCIAL);
    }
    return all(urls, ON_PAGE) ? Optional.of(Role.CONTENTS) : Optional.empty();
  }

  private static boolean all(List<String> urls, Pattern pattern) {
    return urls.stream().allMatch(u -> pattern.matcher(u.toLowerCase(Locale.ROOT)).find());
  }
}
