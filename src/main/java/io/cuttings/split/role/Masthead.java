package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Heads.DATE_WORDS;
import static io.cuttings.split.role.Thresholds.Heads.EDITOR_WORDS;
import static io.cuttings.split.role.Thresholds.Heads.MENU_WORDS;
import static io.cuttings.split.role.Thresholds.Heads.NAME_WORDS;

import io.cuttings.split.flow.Block;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the head of an issue: the publication's name, the title, the number, the date. */
public final class Masthead {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:(?:issue|no|nr|n°|nº|vol(?:ume)?|week|edition|ausgabe|numéro|número|numero|nummer)\\.?\\s*)?[#№]?\\s*\\d{1,5}\\b.{0,40}$"
              + "|^.{0,40}(?:[#№]\\s*|issue\\s+#?)\\d{1,5}(?:\\s*[-—–|•·:]?\\s.{0,40})?$|^第\\s*\\d+\\s*[期号號回].{0,20}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("\\s*\\p{L}{3,12}\\.?\\s(?:19|20)\\d\\d\\s*");
  private static final Pattern DAY =
      Pattern.compile(
          "\\b\\d{1,2}(?:st|nd|rd|th|er|º|°)?\\b|\\d{1,2}\\s*[月日]", Pattern.CASE_INSENSITIVE);
  private static final Pattern BY =
      Pattern.compile("^(?:by|von|par|por|di|door)\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTS = Pattern.compile("[|·•]|\\s[–—-]\\s");

  private final Thresholds thresholds;

  public Masthead(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** Judges the first blocks, knowing what the issue and its publication are called. */
  public void judge(Roles roles, String title, String name) {
    Set<String> known = new HashSet<>(Words.of(title));
    known.addAll(Words.of(name));
    Set<String> publication = new HashSet<>(Words.of(name));
    int seen = 0;
    int last = -1;
    for (int i = 0; i < roles.size() && seen < thresholds.mastheadBlocks(); i++) {
      if (roles.is(i, Role.CONTENTS)) {
        break;
      }
      if (roles.isText(i)) {
        if (seen > 0 && Words.count(roles.block(i).text()) > NAME_WORDS) {
          break;
        }
        if (seen++ == 0 && namesPublication(roles, i, publication)) {
          roles.give(i, Role.MASTHEAD, "names the publication in full");
        }
        judge(roles, i, roles.block(i).isLinked() ? publication : known);
      }
      last = roles.is(i, Role.MASTHEAD) || roles.is(i, Role.WEB) ? i : last;
    }
    above(roles, last, known);
  }

  /** The largest line says the publication's name, and more words of it. */
  private static boolean namesPublication(Roles roles, int i, Set<String> publication) {
    List<String> words = Words.of(roles.block(i).text());
    return !publication.isEmpty()
        && !roles.block(i).isLinked()
        && words.size() <= 2 * publication.size()
        && words.containsAll(publication)
        && isLargest(roles, i);
  }

  /** An issue's title may link to the issue on the web; nothing else is set so large. */
  private static boolean isTitle(Roles roles, int index, Set<String> known) {
    return known.containsAll(Words.of(roles.block(index).text())) && isLargest(roles, index);
  }

  private static boolean isLargest(Roles roles, int index) {
    double size = roles.block(index).style().size();
    for (int i = 0; i < roles.size(); i++) {
      if (i != index && roles.block(i).isText() && roles.block(i).style().size() >= size) {
        return false;
      }
    }
    return true;
  }

  /** What stands above the name or the link to the web is a preheader, a logo or a slogan. */
  private static void above(Roles roles, int last, Set<String> known) {
    int texts = 0;
    for (int i = last - 1; i >= 0; i--) {
      Block block = roles.block(i);
      boolean isShort = Words.count(block.text()) <= (texts == 0 ? NAME_WORDS * 2 : NAME_WORDS);
      boolean isNavigation = Words.count(block.text()) <= MENU_WORDS;
      if (roles.isText(i)
          && (!block.isLinked() || isNavigation || isTitle(roles, i, known))
          && isShort
          && block.listDepth() == 0) {
        roles.give(i, Role.MASTHEAD, "above the masthead");
      }
    }
  }

  private static void judge(Roles roles, int i, Set<String> known) {
    Block block = roles.block(i);
    String text = Words.withPlainDigits(block.text());
    List<String> words = Words.of(text);
    if (words.size() > NAME_WORDS || (block.listDepth() > 0 && block.isLinked())) {
      return;
    }
    if (!words.isEmpty() && known.containsAll(words)) {
      roles.give(i, Role.MASTHEAD, "names the issue");
    } else if (!block.isLinked() && (isDate(text, words) || isSigned(text) || hasDatePart(text))) {
      roles.give(i, Role.MASTHEAD, "a date");
    } else if (!block.isLinked()
        && words.size() <= DATE_WORDS
        && NUMBERED.matcher(text).matches()
        && !Character.isDigit(text.charAt(0))) {
      roles.give(i, Role.MASTHEAD, "a number");
    }
  }

  /** "The Saturday letter — No. 203 — 21 November 2026". */
  private static boolean hasDatePart(String text) {
    String[] parts = PARTS.split(text, -1);
    return parts.length > 1
        && Arrays.stream(parts).anyMatch(p -> isDate(p, Words.of(p)) || MONTH.matcher(p).matches())
        && Arrays.stream(parts).allMatch(p -> Words.count(p) <= DATE_WORDS);
  }

  /** "By so-and-so · Feb 14, 2022". */
  private static boolean isSigned(String text) {
    return BY.matcher(text).find()
        && (YEAR.matcher(text).find() || Words.count(text) <= EDITOR_WORDS);
  }

  static boolean isDate(String text, List<String> words) {
    return words.size() <= DATE_WORDS
        && YEAR.matcher(text).find()
        && DAY.matcher(YEAR.matcher(text).replaceAll("")).find()
        && words.stream().filter(w -> Character.isLetter(w.charAt(0))).count() <= 5;
  }
}
