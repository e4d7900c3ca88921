package io.cuttings.split;

import static io.cuttings.split.role.Thresholds.Texts.FIRST_LINE_WORDS;

import io.cuttings.split.flow.Block;
import io.cuttings.split.role.BoldLead;
import io.cuttings.split.role.LeadLink;
import io.cuttings.split.role.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the first block of a record says. */
record Headline(@Nullable String title, @Nullable String url, String rest) {
  static final Headline NONE = new Headline(null, null, "");

  /** "The headline / The Medium", as digests sign what they quote. */
  static final Pattern SOURCED = Pattern.compile("^(.{8,160}?)\\s+[/|]\\s+([^/|]{2,50})$");

  static final Pattern URL = Pattern.compile("https?://\\S+");

  /** "A headline (@handle)": whose it is. */
  private static final Pattern HANDLED = Pattern.compile("^(.+?)\\s*[(（](@[\\w.-]{2,40})[)）]$");

  /** "見出し（媒体）": in full-width brackets stands the medium. */
  private static final Pattern NAMED = Pattern.compile("^(.+?)（([^（）]{2,24})）$");

  static Headline of(Block block) {
    if (URL.matcher(block.text()).matches()) {
      return new Headline(null, block.firstUrl(), "");
    }
    Optional<LeadLink> lead = LeadLink.of(block);
    if (lead.isPresent() && lead.get().isHeadline(block)) {
      boolean isNumbered =
          block.listDepth() == 0
              && block.text().substring(0, lead.get().start()).chars().anyMatch(Character::isDigit);
      int from = isNumbered ? 0 : lead.get().start();
      String words = block.text().substring(from, lead.get().end());
      String rest = separated(lead.get().rest(block));
      Matcher handled = HANDLED.matcher(words);
      Matcher named = NAMED.matcher(words);
      if (rest.isEmpty() && named.matches() && SourceName.is(named.group(2))) {
        return new Headline(named.group(1), lead.get().url(), "(" + named.group(2) + ")");
      }
      return rest.isEmpty() && handled.matches()
          ? new Headline(handled.group(1), lead.get().url(), "(" + handled.group(2) + ")")
          : new Headline(words, lead.get().url(), rest);
    }
    Optional<BoldLead> bold = block.heading() > 0 ? Optional.empty() : BoldLead.of(block);
    if (bold.isPresent() && !bold.get().isHeadline(block)) {
      return new Headline(null, null, block.text());
    }
    if (bold.isPresent()) {
      String words = bold.get().words(block).replaceFirst("\\s*[:：.。,，—–-]+$", "");
      return new Headline(words, block.firstUrl(), separated(bold.get().rest(block)));
    }
    boolean isPartlyLinked = block.isLinked() && !block.style().bold() && lead.isEmpty();
    boolean isProse =
        !block.style().bold()
            && Words.count(block.text()) > FIRST_LINE_WORDS
            && block.text().matches("(?s).*[.。!！…]");
    boolean isHeading =
        block.heading() > 0 || (block.listDepth() == 0 && !isPartlyLinked && !isProse);
    Matcher sourced = SOURCED.matcher(block.text());
    if (block.listDepth() > 0 && sourced.matches()) {
      return new Headline(sourced.group(1), block.firstUrl(), "/ " + sourced.group(2));
    }
    Matcher named = NAMED.matcher(block.text());
    if (isHeading && named.matches() && SourceName.is(named.group(2))) {
      return new Headline(named.group(1), block.firstUrl(), "(" + named.group(2) + ")");
    }
    return isHeading
        ? new Headline(block.text(), block.firstUrl(), "")
        : new Headline(null, null, block.text());
  }

  private static String separated(String rest) {
    return rest.replaceFirst("^[.!?。]\\s+(?=\\S)|^\\s*(?:[*_]{1,3}\\s*)?[—–|:：•·»→~～-]*\\s*", "")
        .strip();
  }
}
