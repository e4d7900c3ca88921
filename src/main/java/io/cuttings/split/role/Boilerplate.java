package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Noises.ADVERT_WORDS;
import static io.cuttings.split.role.Thresholds.Noises.BAR_WORDS;
import static io.cuttings.split.role.Thresholds.Noises.BUTTON_LINKED;
import static io.cuttings.split.role.Thresholds.Noises.BUTTON_WORDS;
import static io.cuttings.split.role.Thresholds.Noises.NOTICE_BLOCKS;
import static io.cuttings.split.role.Thresholds.Noises.SPONSOR_LENGTH;
import static io.cuttings.split.role.Thresholds.Noises.SPONSOR_SIGN_LENGTH;
import static io.cuttings.split.role.Thresholds.Noises.WEB_BLOCKS;
import static io.cuttings.split.role.Thresholds.Noises.WEB_LENGTH;
import static io.cuttings.split.role.Thresholds.Noises.WEB_LINE_WORDS;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Run;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds noise block by block: by the phrases in it and by where its links lead. */
public final class Boilerplate {
  private static final Map<Phrases.Kind, Role> SHORT =
      Map.of(
          Phrases.Kind.WEB, Role.WEB,
          Phrases.Kind.SOCIAL, Role.SOCIAL,
          Phrases.Kind.INVITATION, Role.INVITATION,
          Phrases.Kind.NOTICE, Role.NOTICE);
  private static final Pattern SIGNS = Pattern.compile("^[\\p{P}\\p{S}\\s]+(?=[\\p{L}\\p{N}])");
  private static final Pattern FRAME = Pattern.compile("^[〖【\\[~*—–=-]+\\s*|\\s*[〗】\\]~*—–=-]+$");
  private static final Pattern READING = Pattern.compile("\\d\\s*-?(?:min|分|мин)");
  private static final Pattern BARS = Pattern.compile("\\s*[|·•]\\s*");
  private static final Pattern PARTS = Pattern.compile("[|·•]|\\s[–—-]\\s");
  private static final Pattern ADDRESSED =
      Pattern.compile("^([^:/]{2,30}?)[:：]?\\s*https?://\\S+$");
  private static final Pattern COUNT = Pattern.compile("\\d[\\d.,]*\\s?[kKmM]?");

  private final Phrases phrases;
  private final Thresholds thresholds;

  public Boilerplate(Phrases phrases, Thresholds thresholds) {
    this.phrases = phrases;
    this.thresholds = thresholds;
  }

  public void judge(Roles roles) {
    int seen = 0;
    for (int i = 0; i < roles.size(); i++) {
      Block block = roles.block(i);
      if (block.isText()) {
        judge(roles, i, seen++);
      }
    }
  }

  /** "November 24 | Read online". */
  private boolean hasWebPart(String text) {
    String[] parts = PARTS.split(text, -1);
    return parts.length > 1
        && Words.count(text) <= WEB_LINE_WORDS
        && Arrays.stream(parts).anyMatch(part -> phrases.says(Phrases.Kind.WEB, part.strip()));
  }

  /** A label in letters of its own before the text says who paid. */
  private boolean leadsAsSponsor(Block block) {
    if (block.runs().size() < 2 || block.heading() > 0) {
      return false;
    }
    Run first = block.runs().get(0);
    String label = block.text().substring(first.start(), first.end()).strip();
    return first.url() == null
        && !first.style().equals(block.runs().get(1).style())
        && Words.count(label) <= BAR_WORDS
        && phrases.says(Phrases.Kind.SPONSOR, unframed(label));
  }

  private static String unframed(String text) {
    return FRAME.matcher(text).replaceAll("");
  }

  /** "Abstract | Full text | PDF". */
  private static boolean isBar(String text) {
    String[] parts = BARS.split(text, -1);
    return parts.length > 1
        && !READING.matcher(text).find()
        && Arrays.stream(parts).allMatch(part -> Words.count(part) <= BAR_WORDS);
  }

  private void judge(Roles roles, int i, int seen) {
    Block block = roles.block(i);
    Targets.judge(block).ifPresent(role -> roles.give(i, role, "where its links lead"));
    String text = block.text();
    if (text.length() > thresholds.phraseLength()) {
      return;
    }
    if (i > 0
        && roles.block(i - 1).kind() == Block.Kind.IMAGE
        && phrases.says(Phrases.Kind.CAPTION, text)) {
      roles.give(i, Role.CAPTION, "says CAPTION below a picture");
    }
    if (!Words.hasLetters(text)) {
      roles.give(i, Role.SOCIAL, "no words");
    } else if (block.isLinked() && COUNT.matcher(text).matches()) {
      roles.give(i, Role.SOCIAL, "a count of hearts or comments");
    }
    for (Map.Entry<Phrases.Kind, Role> kind : SHORT.entrySet()) {
      boolean mayBe =
          kind.getKey() == Phrases.Kind.NOTICE ? seen < NOTICE_BLOCKS : text.length() <= WEB_LENGTH;
      boolean isWeb = kind.getKey() == Phrases.Kind.WEB && seen < WEB_BLOCKS;
      boolean isHeading =
          block.heading() > 0 && !block.isLinked() && Words.count(block.text()) == 1;
      if (mayBe
          && !isHeading
          && (phrases.says(kind.getKey(), text) || (isWeb && hasWebPart(text)))) {
        roles.give(i, kind.getValue(), "says " + kind.getKey());
      }
    }
    Matcher addressed = ADDRESSED.matcher(text);
    if (addressed.matches() && phrases.says(Phrases.Kind.BUTTON, addressed.group(1).strip())) {
      roles.give(i, Role.BUTTON, "says BUTTON before an address");
    }
    if (block.linkedLength() >= BUTTON_LINKED * text.length()) {
      if (phrases.says(Phrases.Kind.BUTTON, SIGNS.matcher(text).replaceFirst(""))) {
        roles.give(i, Role.BUTTON, "says BUTTON");
      } else if (isBar(text)) {
        roles.give(i, Role.BUTTON, "a bar of links");
      } else if (block.style().filled() && Words.count(text) <= BUTTON_WORDS) {
        roles.give(i, Role.BUTTON, "looks like a button");
      }
    }
    boolean isAdvert = phrases.says(Phrases.Kind.SPONSORLEAD, text) || leadsAsSponsor(block);
    if (isAdvert && Words.count(text) > ADVERT_WORDS) {
      roles.give(i, Role.ADVERT, "begins as advertisements do");
    } else if (isAdvert
        || (text.length() <= SPONSOR_LENGTH
            && phrases.says(Phrases.Kind.SPONSOR, unframed(text)))) {
      roles.give(i, Role.SPONSOR, "says SPONSOR");
    } else if (text.length() <= SPONSOR_SIGN_LENGTH
        && phrases.says(Phrases.Kind.SPONSORSIGN, text)) {
      roles.give(i, Role.PAID, "ends with SPONSORSIGN");
    }
  }
}
