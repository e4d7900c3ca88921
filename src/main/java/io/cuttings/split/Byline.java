package io.cuttings.split;

import io.cuttings.split.flow.Block;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is named as the origin of an item.
 *
 * @param source the name; null where none is named
 * @param at the block in which it stands; -1 where none
 * @param rest what that block says besides
 */
record Byline(@Nullable String source, int at, String rest) {
  private static final Byline NONE = new Byline(null, -1, "");
  private static final int MAX_WORDS = 9;
  private static final double PALE = 0.93;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|shared|via|by|von|par|por|di|de|door|av|af|from|source|quelle|fuente|fonte|bron)[:：]?\\s+(?=[\\p{Lu}\\p{IsHan}\\d@'\"])"
              + "|(?:作者|来源|來源|出典|文|著者|出处|출처)\\s*[:：/／]\\s*)(.{2,80})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AT_END =
      Pattern.compile("^(.*\\S)?\\s*[(（]([^()（）]{2,60}(?:\\([^()]*\\))?)[)）]\\.?$", Pattern.DOTALL);
  private static final Pattern MEDIUM =
      Pattern.compile(
          "^\\s*[/|]\\s*([^/|]{2,60}?)(?:\\s*[(\\[](?:paywall\\w*|subscri\\w*( only)?|\\$+)[)\\]])?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DASHED =
      Pattern.compile("^[—–-]{1,2}\\s*([\\p{Lu}\\p{IsHan}].{1,60})$");

  static Byline find(Roles roles, List<Integer> texts, int head, ItemCutter.Headline headline) {
    if (headline.title() == null) {
      return NONE;
    }
    Matcher by = BY.matcher(headline.rest());
    if (by.matches() && Words.count(by.group(1)) <= MAX_WORDS) {
      return new Byline(by.group(1).strip(), head, "");
    }
    Matcher medium = MEDIUM.matcher(headline.rest());
    if (medium.matches()) {
      return new Byline(medium.group(1).strip(), head, "");
    }
    int last = texts.get(texts.size() - 1);
    Byline below = below(roles, texts, head);
    if (below.at() >= 0) {
      return below;
    }
    String text = last == head ? headline.rest() : roles.block(last).text();
    Matcher end = AT_END.matcher(text);
    if (end.matches() && isName(end.group(2))) {
      return new Byline(end.group(2).strip(), last, end.group(1) == null ? "" : end.group(1));
    }
    return NONE;
  }

  /** A short line in small or pale letters, or one that says by whom. */
  private static Byline below(Roles roles, List<Integer> texts, int head) {
    double body = roles.bodySize();
    int above = -1;
    for (int i : texts) {
      boolean isBelowHead = above == head;
      above = i;
      Block block = roles.block(i);
      if (i <= head || Words.count(block.text()) > MAX_WORDS) {
        continue;
      }
      Matcher by = BY.matcher(block.text());
      Matcher dashed = DASHED.matcher(block.text());
      if (by.matches()) {
        return new Byline(by.group(1).strip(), i, "");
      }
      if (dashed.matches()) {
        return new Byline(dashed.group(1).strip(), i, "");
      }
      boolean isPale = block.style().size() <= PALE * body && !block.text().endsWith(".");
      if (isPale && (i == texts.get(texts.size() - 1) || isBelowHead)) {
        return new Byline(block.text(), i, "");
      }
    }
    return NONE;
  }

  private static boolean isName(String text) {
    int first = text.codePointAt(0);
    return Words.count(text) <= 7
        && (Character.isUpperCase(first) || first == '@' || first > 0x2E80);
  }
}
